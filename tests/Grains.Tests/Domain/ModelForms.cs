using System.Collections.Immutable;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>What is written on the forms that go with a key: mostly right.</summary>
internal sealed class ModelForms
{
    private static readonly NumberEnd[] Ends = Enum.GetValues<NumberEnd>();

    private int _lastVersion = 1;

    public static TakeForm Take(ModelDice dice, Hall hall, DateTimeOffset now, WindowId? window = null)
    {
        var kept = hall.KeptPlaces.OrderBy(ticket => ticket.Value, StringComparer.Ordinal).ToList();
        return new TakeForm(
            SomeItems(dice, hall, window),
            Class(dice),
            ClassConfirmed: !dice.OneIn(3),
            Party: dice.Between(1, 3),
            OnBehalf: dice.Of(OnBehalf.Self, OnBehalf.Self, OnBehalf.Agent),
            CaseCount: dice.Between(1, 3),
            Needs: dice.OneIn(8) ? [dice.Of(Need.Wheelchair, Need.Hearing)] : default,
            Channel: dice.Of(Channel.Kiosk, Channel.Phone, Channel.GuideDesk),
            Slot: dice.OneIn(6) ? SomeSlot(dice, now) : null,
            IdentityHash: dice.OneIn(3) ? $"id-{dice.Next(12)}" : null,
            Origin: dice.OneIn(30) ? new TicketId("331002002-20261120-B003") : null,
            Return: dice.OneIn(14) ? SomeReturn(dice) : null,
            KeptPlaceOf: dice.OneIn(kept.Count > 0 ? 3 : 60) ? SomeKept(dice, kept) : null);
    }

    public static ImmutableArray<Need> Needs(ModelDice dice) =>
        [.. Enum.GetValues<Need>().Where(_ => dice.OneIn(3)), .. dice.OneIn(6) ? [Need.Hearing] : Array.Empty<Need>()];

    /// <summary>Mostly papers that are needed for something of the hall's, and at times for nothing.</summary>
    public static ImmutableArray<PaperSeen> Seen(ModelDice dice, Hall hall)
    {
        var items = hall.Document!.Queues.SelectMany(queue => queue.Items).ToList();
        return
        [
            .. from item in items
               from paper in item.Papers
               where dice.OneIn(3)
               select new PaperSeen(item.Code, dice.OneIn(12) ? "passport" : paper.Code),
        ];
    }

    public static TicketClass Class(ModelDice dice) =>
        dice.OneIn(2) ? TicketClass.Ordinary : dice.Of(Enum.GetValues<TicketClass>());

    /// <summary>Mostly with what belongs to it.</summary>
    public static Ending Ending(ModelDice dice)
    {
        ImmutableArray<string> papers = dice.OneIn(8) ? [] : ["营业执照"];
        return new Ending(
            dice.Of(Ends),
            dice.OneIn(3) ? "浙台-20261123-77" : null,
            papers,
            dice.OneIn(8) ? null : ModelFloor.FirstDay.AddDays(30));
    }

    public static ImmutableArray<int> AlsoDone(ModelDice dice, int legs) =>
        legs > 1 && dice.OneIn(3) ? [dice.Between(2, legs)] : dice.OneIn(20) ? [dice.Between(0, 4)] : [];

    public static DateTimeOffset? Until(ModelDice dice, DateTimeOffset now) => dice.Next(12) switch
    {
        0 => now.AddMinutes(-dice.Next(5)),
        1 => now.AddMinutes(dice.Between(10, 400)),
        2 or 3 or 4 => null,
        _ => now.AddSeconds(dice.Between(1, 1200)),
    };

    public static TransferForm Transfer(ModelDice dice, Hall hall)
    {
        var isAsked = dice.OneIn(4);
        var plan = hall.Document!.Windows[dice.Next(hall.Document.Windows.Length)];
        QueueLetter? queue = dice.OneIn(30) ? new QueueLetter("Z")
            : dice.OneIn(4) ? null
            : plan.Queues[dice.Next(plan.Queues.Length)];
        WindowId? window = dice.OneIn(2) ? null
            : dice.OneIn(15) ? ModelFloor.Windows[dice.Next(ModelFloor.Windows.Length)]
            : plan.Id;
        var reason = dice.OneIn(20) ? "tired" : isAsked ? "asked" : "wrong";
        return new TransferForm(queue, window, reason, isAsked && !dice.OneIn(6) ? "陈主任" : null);
    }

    /// <summary>One queue, or the hall.</summary>
    public static QueueLetter? Scope(ModelDice dice) => dice.Next(10) switch
    {
        0 => new QueueLetter("Z"),
        1 or 2 => null,
        _ => dice.Of(ModelFloor.A, ModelFloor.B, ModelFloor.B, ModelFloor.C, ModelFloor.C, ModelFloor.D),
    };

    /// <summary>A paper that was filled in by hand while there was no power.</summary>
    public static ManualForm Manual(ModelDice dice, Hall hall, DateTimeOffset now)
    {
        var takenAt = now.AddMinutes(-dice.Between(dice.OneIn(20) ? -5 : 0, 90));
        var form = new ManualForm(SomeManualNumber(dice), SomeItems(dice, hall), takenAt);
        if (dice.OneIn(2)) return form;
        var startedAt = takenAt.AddMinutes(dice.Between(-1, 20));
        var finishedAt = startedAt.AddMinutes(dice.Between(0, 10));
        return form with
        {
            StartedAt = dice.OneIn(20) ? null : startedAt,
            FinishedAt = dice.OneIn(20) ? null : finishedAt > now ? now : finishedAt,
            Ending = dice.OneIn(20) ? null : Ending(dice),
        };
    }

    /// <summary>Rules from now on, from soon on, or from some night on; at times news that others overtook.</summary>
    public HallPolicy Policy(ModelDice dice, DateTimeOffset now)
    {
        var version = dice.OneIn(10) ? _lastVersion : ++_lastVersion;
        var first = now.AddMinutes(dice.Of(-600, 0, 1, 20, 300));
        return new HallPolicy(version,
        [
            new ScheduledDocument(first, ModelFloor.Thrown(dice, version)),
            .. dice.OneIn(2)
                ? [new ScheduledDocument(first.AddHours(dice.Between(1, 40)), ModelFloor.Thrown(dice, version))]
                : (ScheduledDocument[])[],
        ]);
    }

    /// <summary>Of the queues there are, rather of those that go on; now and then of one that was or will be.</summary>
    private static ImmutableArray<ItemCode> SomeItems(ModelDice dice, Hall hall, WindowId? window = null)
    {
        if (dice.OneIn(80)) return [new ItemCode("Z01"), new ItemCode("D01")];
        var isAny = dice.OneIn(8);
        var queues = hall.Document!.Queues.Where(queue => isAny || (hall.StopOf(queue.Letter) is null
            && (window is not { } at || !hall.Windows.ContainsKey(at) || hall.Serves(at, queue.Letter))));
        var items = queues.SelectMany(queue => queue.Items).ToList();
        if (items.Count is 0) return [new ItemCode("A01")];
        var count = dice.OneIn(3) ? dice.Between(2, 4) : 1;
        return [.. Enumerable.Range(0, count).Select(_ => items[dice.Next(items.Count)].Code).Distinct()];
    }

    private static Slot SomeSlot(ModelDice dice, DateTimeOffset now)
    {
        var begins = now.AddMinutes(dice.OneIn(2) ? dice.Between(-15, 5) : dice.Between(-40, 40));
        return new Slot(begins, begins.AddMinutes(30));
    }

    /// <summary>The window may be one that has gone since, or stands in another hall.</summary>
    private static ReturnTrip SomeReturn(ModelDice dice) => new(
        TicketId.Of(ModelFloor.Id, ModelFloor.FirstDay.AddDays(-3), TicketNumber.Of(ModelFloor.A, dice.Between(1, 40))),
        ModelFloor.Windows[dice.Next(dice.OneIn(3) ? 6 : 4)]);

    private static TicketId SomeKept(ModelDice dice, List<TicketId> kept) => kept.Count > 0 && !dice.OneIn(10)
        ? kept[dice.Next(kept.Count)]
        : TicketId.Of(ModelFloor.Id, ModelFloor.FirstDay, new TicketNumber("A999"));

    private static TicketNumber SomeManualNumber(ModelDice dice) => dice.OneIn(8)
        ? new TicketNumber(dice.Of("M000", "M101", "A001", "M5", "M", "MX"))
        : TicketNumber.Of(ManualForm.Letter, dice.Between(1, 30));
}
