using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Interfaces.Windows;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>A command, what came of it, and the hall before and after.</summary>
internal sealed record Step(Hall Before, HallCommand Command, IReadOnlyList<HallEvent> Events, Hall After);

/// <summary>A hall led through presses as its grain would do it: a day that is due is rolled first.</summary>
internal sealed class Walk
{
    /// <summary>Small enough to be full at times.</summary>
    private static readonly HallDocument Rules = Document with { MaxWaiting = 12 };

    private static readonly WindowId[] Windows = [W1, W2, W3, W1, W2, W3, W1, W2, W3, W9];

    private DateTimeOffset _now = BusinessTime.At(Monday, TimeSpan.FromHours(9));
    private long _lastSession;
    private Hall _hall = Hall.Initial;

    public static IEnumerable<Step> Through(Press[] presses)
    {
        var walk = new Walk();
        return presses.SelectMany(walk.Take);
    }

    private IEnumerable<Step> Take(Press press)
    {
        _now = _now.AddSeconds(press.Seconds);
        var roll = new HallCommand.RollDay(Id, BusinessTime.DateOf(_now), Rules);
        if (!_hall.IsDayOpen || _hall.Day < roll.Today)
        {
            // At times the process dies between the two entries, and the next activation finds a half-done roll.
            if (_hall.IsDayOpen && press.Which % 3 is 0) yield return Decide(roll, keep: 1);
            yield return Decide(roll);
        }

        yield return Decide(press.Key is Key.Roll ? roll : CommandOf(press));
    }

    private Step Decide(HallCommand command, int keep = int.MaxValue)
    {
        var before = _hall;
        var asked = command with { At = _now };
        var events = before.Decide(asked).Events.Take(keep).Select(happened => happened with { At = _now }).ToList();
        _hall = events.Aggregate(before, (hall, happened) => hall.Evolve(happened));
        return new Step(before, asked, events, _hall);
    }

    private HallCommand CommandOf(Press press)
    {
        var window = Windows[press.Window % Windows.Length];
        var seat = (_hall.Windows.GetValueOrDefault(window) as Window.Manned)?.Seat;
        var session = (seat?.Session ?? 1) + (press.Which % 17 is 0 ? 1 : 0);
        var clerk = press.Which % 11 is 0 ? Wang : new ClerkId($"C331002-{window.No:0000}");
        var mine = new Seat(press.Which % 19 is 0 ? Wang : seat?.Clerk ?? clerk, session);
        return press.Key switch
        {
            Key.Take => new HallCommand.Take(FormOf(press)),
            Key.Cancel => new HallCommand.Cancel(TicketOf(press)),
            Key.Sit => new HallCommand.StaffWindow(window, clerk, press.Which % 13 is 0 ? session : ++_lastSession),
            Key.Leave => new HallCommand.LeaveWindow(window, seat?.Clerk ?? clerk, session),
            Key.Open => new HallCommand.OpenWindow(window, mine),
            Key.Pause => new HallCommand.PauseWindow(window, mine, "break"),
            Key.Close => new HallCommand.CloseWindow(window, mine),
            Key.CallChosen => new HallCommand.CallChosen(window, mine, TicketOf(press).Number, "help", null),
            Key.Recall => new HallCommand.Recall(window, mine),
            Key.Start => new HallCommand.Start(window, mine),
            Key.Finish => new HallCommand.Finish(window, mine),
            Key.Miss => new HallCommand.Miss(window, mine),
            _ => new HallCommand.CallNext(window, mine),
        };
    }

    private static TakeForm FormOf(Press press) => new(
        Items(((string[])["A01", "A02", "B01", "C01", "A01", "Z01"])[press.Window % 6]),
        IdentityHash: press.Which % 5 is 0 ? $"id-{press.Which % 3}" : null);

    /// <summary>Any number the hall knows, yesterday's too; the first of a queue before there are any.</summary>
    private TicketId TicketOf(Press press) =>
        _hall.Tickets.Keys.OrderBy(ticket => ticket.Value, StringComparer.Ordinal).ToList() is { Count: > 0 } known
            ? known[press.Which % known.Count]
            : Ticket("A001");
}
