using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>What the guide desk learns of a number before it is called, and whom it sends on without one.</summary>
internal static class Guiding
{
    public static Decision<HallEvent> Note(Hall hall, HallCommand.NoteNeeds note)
    {
        var (ticket, refusal) = Open(hall, note.Number);
        return refusal is not null ? refusal : new HallEvent.NeedsNoted(ticket!.Id, [.. note.Needs.Distinct().Order()]);
    }

    public static Decision<HallEvent> Check(Hall hall, HallCommand.CheckPapers check)
    {
        var (ticket, refusal) = Open(hall, check.Number);
        if (refusal is not null) return refusal;
        var asked = (
            from code in ticket!.Legs.SelectMany(leg => leg.Items)
            from item in hall.Rules.Queues.SelectMany(queue => queue.Items).Where(item => item.Code == code)
            from paper in item.Papers
            select new PaperSeen(code, paper.Code)).ToHashSet();
        foreach (var seen in check.Seen)
            if (!asked.Contains(seen)) return new Refusal.UnknownPaper(seen.Item, seen.Paper);
        return new HallEvent.PapersChecked(ticket.Id, [.. check.Seen.Distinct()]);
    }

    /// <summary>Whoever found what he came for leaves without a number, and is counted all the same.</summary>
    public static Decision<HallEvent> SendOn(Hall hall, HallCommand.GuideVisitor guide)
    {
        if (guide.Item is { } item && hall.Rules.Queues.All(queue => queue.Items.All(one => one.Code != item)))
            return new Refusal.UnknownItem(item);
        return new HallEvent.VisitorGuided(guide.End, guide.Item);
    }

    /// <summary>What is said once more changes nothing: a step of a window may still be taken back.</summary>
    public static Hall Noted(Hall hall, HallEvent.NeedsNoted noted) =>
        hall.Tickets[noted.Ticket] is var ticket && ticket.Needs.SequenceEqual(noted.Needs)
            ? hall
            : hall.With(ticket with { Needs = noted.Needs });

    public static Hall Checked(Hall hall, HallEvent.PapersChecked seen) =>
        hall.Tickets[seen.Ticket] is var ticket && ticket.Seen.SequenceEqual(seen.Seen)
            ? hall
            : hall.With(ticket with { Seen = seen.Seen });

    private static (HallTicket? Ticket, Refusal? Refusal) Open(Hall hall, TicketNumber number) =>
        hall.Find(number, candidate => !candidate.IsOver) switch
        {
            null => (null, hall.Unknown(number)),
            { IsOver: true } over => (null, new Refusal.NumberIsOver(number, over.Standing.State)),
            var open => (open, null),
        };
}
