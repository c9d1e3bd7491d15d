using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>The books of a hall, kept from its events alone and without a line of the hall's own code.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<TicketId, TicketState> _numbers = [];
    private readonly Dictionary<QueueLetter, int> _serials = [];
    private int _calls;
    private int _issued;
    private int _brought;

    public void Book(HallEvent happened)
    {
        switch (happened)
        {
            case HallEvent.DayOpened opened:
                Assert.Equal(Those(TicketState.Called, TicketState.Serving), Sorted(opened.Numbers.Select(At)));
                Begin(opened);
                break;
            case HallEvent.DayClosed closed:
                var expiring = Those(TicketState.Waiting, TicketState.Missed);
                Assert.Equal(expiring.Select(ticket => ticket.Number.Value).Order(), closed.Expired.Select(No).Order());
                foreach (var ticket in expiring) _numbers[ticket] = TicketState.Expired;
                break;
            case HallEvent.TicketTaken taken:
                var number = taken.Ticket.Number;
                Assert.Equal(_serials.GetValueOrDefault(number.Queue) + 1, number.Serial);
                _serials[number.Queue] = number.Serial;
                _numbers.Add(taken.Ticket, TicketState.Waiting);
                _issued++;
                break;
            case HallEvent.TicketCancelled cancelled:
                TicketState[] notBegun = [TicketState.Waiting, TicketState.Called, TicketState.Missed];
                Move(cancelled.Ticket, TicketState.Cancelled, notBegun);
                break;
            case HallEvent.TicketCalled called:
                Assert.Equal(++_calls, called.Serial);
                Move(called.Ticket, TicketState.Called, TicketState.Waiting);
                break;
            case HallEvent.TicketRecalled recalled:
                Assert.Equal(++_calls, recalled.Serial);
                Move(recalled.Ticket, TicketState.Called, TicketState.Called);
                break;
            case HallEvent.ServiceStarted started:
                Move(started.Ticket, TicketState.Serving, TicketState.Called);
                break;
            case HallEvent.ServiceFinished finished:
                Move(finished.Ticket, TicketState.Finished, TicketState.Serving);
                break;
            case HallEvent.TicketMissed missed:
                Move(missed.Ticket, TicketState.Missed, TicketState.Called);
                break;
        }
    }

    /// <summary>Issued + brought from the day before = all numbers, each in exactly one state.</summary>
    public void Balance(Hall hall)
    {
        Assert.Equal(_issued + _brought, hall.Tickets.Count);
        Assert.Equal(_calls, hall.Calls.Count);
        Assert.All(hall.Tickets.Values, ticket => Assert.Equal(_numbers[ticket.Id], ticket.Standing.State));
    }

    private void Begin(HallEvent.DayOpened opened)
    {
        _numbers.Clear();
        _serials.Clear();
        foreach (var carried in opened.Numbers)
            _numbers.Add(At(carried), carried.StartedAt is null ? TicketState.Called : TicketState.Serving);
        (_calls, _issued, _brought) = (0, 0, _numbers.Count);
    }

    private void Move(TicketId ticket, TicketState to, params TicketState[] from)
    {
        Assert.Contains(_numbers[ticket], from);
        _numbers[ticket] = to;
    }

    private TicketId[] Those(params TicketState[] states) =>
        Sorted(_numbers.Where(number => states.Contains(number.Value)).Select(number => number.Key));

    private static TicketId[] Sorted(IEnumerable<TicketId> tickets) =>
        [.. tickets.OrderBy(ticket => ticket.Value, StringComparer.Ordinal)];

    private static TicketId At(NumberCarried carried) => carried.Taken.Ticket;

    private static string No(TicketNumber number) => number.Value;
}
