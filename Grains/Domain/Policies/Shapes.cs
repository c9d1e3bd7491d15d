using System.Collections.Immutable;
using System.Diagnostics;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Domain.Policies;

/// <summary>What texts and lists may hold; what does not fit is named by its place, such as queues[A].</summary>
internal static class Shapes
{
    private const int MaxTextLength = 60;
    private const int MaxItemMinutes = 480;

    private static readonly TimeSpan WholeDay = TimeSpan.FromDays(1);

    public static Refusal? Misfit(NodeId hall, string path, object value)
    {
        if (value is ImmutableArray<Queue> queues && TakenLetter(queues) is { } letter)
            return new Refusal.SeriesInUse(letter);
        var place = value switch
        {
            string text => IsText(text) ? null : "",
            ImmutableArray<Zone> zones => Place(zones, zone => zone.Id, IsRight) ?? Empty(zones),
            ImmutableArray<Queue> lines => Place(lines, queue => queue.Letter.Value, IsRight) ?? Empty(lines),
            ImmutableArray<WindowPlan> plans =>
                Place(plans, plan => plan.Id.Value, plan => IsRight(plan, hall)) ?? Empty(plans),
            ImmutableArray<Reason> reasons => Place(reasons, reason => reason.Code, IsRight) ?? Empty(reasons),
            ImmutableArray<SpecialDay> days => Place(days, day => day.Date.ToString("yyyy-MM-dd"), IsRight),
            ImmutableArray<OpenSpan> spans => WrongDay(spans),
            ImmutableArray<TicketClass> classes => Place(classes, one => one.ToString(), IsPreferred),
            _ => throw new UnreachableException(),
        };
        return place is null ? null : new Refusal.SettingDoesNotFit(path + place);
    }

    /// <summary>The first entry that is not right, or is there twice; null if there is none.</summary>
    private static string? Place<T>(ImmutableArray<T> entries, Func<T, string> name, Func<T, bool> isRight)
    {
        var names = new HashSet<string>();
        foreach (var entry in entries)
            if (!names.Add(name(entry)) || !isRight(entry)) return $"[{name(entry)}]";
        return null;
    }

    /// <summary>A hall without windows, a verb without reasons: it could not be used at all.</summary>
    private static string? Empty<T>(ImmutableArray<T> entries) => entries.IsEmpty ? "" : null;

    private static QueueLetter? TakenLetter(ImmutableArray<Queue> queues) =>
        queues.GroupBy(queue => queue.Letter)
            .Where(same => same.Count() > 1 || IsReserved(same.Key.Value))
            .Select(same => (QueueLetter?)same.Key).FirstOrDefault();

    /// <summary>No I and no O, which are read as figures; M is the printed reserve, P a series for priority.</summary>
    private static bool IsReserved(string letter) => letter is "I" or "M" or "O" or "P";

    private static bool IsRight(Zone zone) => IsWord(zone.Id) && IsName(zone.Name);

    private static bool IsRight(Reason reason) => IsWord(reason.Code) && IsName(reason.Name);

    private static bool IsRight(Queue queue) =>
        queue.Letter.Value is [>= 'A' and <= 'Z']
        && IsName(queue.Name)
        && !queue.Items.IsDefaultOrEmpty
        && queue.Items.DistinctBy(item => item.Code).Count() == queue.Items.Length
        && queue.Items.All(IsRight);

    private static bool IsRight(ServiceItem item) =>
        item.StandardMinutes is >= 1 and <= MaxItemMinutes
        && IsName(item.Name)
        && item.Papers.Length <= NeededPaper.MaxOfItem
        && item.Papers.All(paper => IsWord(paper.Code) && IsName(paper.Name))
        && item.Papers.DistinctBy(paper => paper.Code).Count() == item.Papers.Length
        && item.Asks.All(Enum.IsDefined)
        && item.Asks.Distinct().Count() == item.Asks.Length;

    private static bool IsRight(WindowPlan plan, NodeId hall) =>
        plan.Id.Hall.Value == hall.Value
        && plan.Id.No > 0
        && plan.Id == WindowId.Of(plan.Id.Hall, plan.Id.No)
        && !plan.Queues.IsDefaultOrEmpty
        && plan.Queues.Distinct().Count() == plan.Queues.Length;

    private static bool IsRight(SpecialDay day) =>
        IsName(day.Name) && !day.Spans.IsDefault && AreApart(day.Spans.Select(span => (span.From, span.Until)));

    private static string? WrongDay(ImmutableArray<OpenSpan> spans) => spans.GroupBy(span => span.Day)
        .Where(day => !AreApart(day.Select(span => (span.From, span.Until))))
        .Select(day => $"[{day.Key}]").FirstOrDefault();

    /// <summary>Each begins before it ends, and not before the one in front of it has ended.</summary>
    private static bool AreApart(IEnumerable<(TimeSpan From, TimeSpan Until)> spans)
    {
        var free = TimeSpan.Zero;
        foreach (var (from, until) in spans.Order())
        {
            if (from < free || until <= from || until > WholeDay) return false;
            free = until;
        }

        return true;
    }

    private static bool IsPreferred(TicketClass one) => one is not TicketClass.Ordinary;

    private static bool IsName(LocalText name) => IsText(name.Zh) && IsText(name.En);

    private static bool IsText(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= MaxTextLength && !text.Any(char.IsControl);

    private static bool IsWord(string text) => TextId.TryParse<ItemCode>(text, out _);
}
