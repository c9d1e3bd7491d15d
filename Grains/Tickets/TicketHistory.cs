using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tickets;

/// <summary>A number of a day that is over, folded from its hall's entries of that day.</summary>
internal sealed class TicketHistory(IJournal journal, EventCodec<HallCommand, HallEvent> codec)
{
    private const int PageSize = 500;

    public async Task<TicketView?> Find(TicketId ticket)
    {
        if (ticket.Date is not { } date) return null;
        var stream = StreamKey.Of(ticket.Hall);
        var endOfDay = BusinessTime.At(date.AddDays(1), TimeSpan.Zero) - TimeSpan.FromMicroseconds(1);
        var version = await journal.LastOpening(stream, endOfDay) - 1;
        return version < 0 ? null : await Fold(stream, version, ticket);
    }

    private async Task<TicketView?> Fold(StreamKey stream, long version, TicketId ticket)
    {
        var hall = Hall.Initial;
        TicketView? found = null;
        while (await journal.ReadStream(stream, version, PageSize) is { Count: > 0 } page)
        {
            foreach (var recorded in page)
            {
                version = recorded.Version;
                var happened = codec.Decode(recorded.Entry);
                hall = hall.Evolve(happened);
                if (happened is not HallEvent.DayClosed) continue;
                found = HallViews.Ticket(hall, ticket, recorded.Position, happened.At);

                // A number that was at a window at midnight went on into the next day.
                if (found?.State is not (TicketState.Called or TicketState.Serving)) return found;
            }
        }

        return found;
    }
}
