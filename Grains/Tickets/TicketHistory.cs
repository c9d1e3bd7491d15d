using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tickets;

/// <summary>A number of a day that is over, as its hall's entries of that day tell it.</summary>
internal sealed class TicketHistory(IJournal journal, PastDays days)
{
    public async Task<TicketView?> Find(TicketId ticket)
    {
        if (ticket.Date is not { } date) return null;
        var stream = StreamKey.Of(ticket.Hall);
        var endOfDay = BusinessTime.At(date.AddDays(1), TimeSpan.Zero) - TimeSpan.FromMicroseconds(1);
        var opening = await journal.LastOpening(stream, endOfDay);
        return opening is 0 ? null : await Find(ticket, stream, opening - 1);
    }

    private async Task<TicketView?> Find(TicketId ticket, StreamKey stream, long after)
    {
        TicketView? found = null;
        while (await days.Find(stream, after) is { } day)
        {
            after = day.Closed.Version;
            var closedAt = day.Closed.Entry.Metadata.OccurredAt;
            var forecast = new Lazy<Forecast>(() => Forecast.Of(day.Hall, closedAt));
            found = HallViews.Ticket(day.Hall, forecast, ticket, day.Closed.Position, closedAt);

            // A number that was at a window at midnight went on into the next day.
            if (found?.State is not (TicketState.Called or TicketState.Serving)) break;
        }

        return found;
    }
}
