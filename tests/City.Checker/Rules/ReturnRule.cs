using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;
using CityHall.City.Checker.Tickets;

namespace CityHall.City.Checker.Rules;

/// <summary>
/// Who comes back with papers was sent for them at that window last, not long ago, comes for all that lacked some, and
/// once.
/// </summary>
internal sealed class ReturnRule : Rule
{
    /// <summary>Between the look at the notice and the taking midnight may pass.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override IEnumerable<string> Breaches(Entry entry, Book book) => entry.Happened switch
    {
        HallEvent.TicketTaken { Return: { } trip } taken =>
            Taken(trip, taken.Items, book, entry.OccurredAt, book.DayOf(entry.Stream)),
        TicketEvent.Returned returned when !book.Services.IsReturn(returned.Ticket, returned.As)
            || returned.Ticket != entry.Owner =>
                [$"{returned.As} was not taken by who came back with {returned.Ticket}"],
        _ => [],
    };

    private static IEnumerable<string> Taken(
        ReturnTrip trip, IReadOnlyList<string> items, Book book, DateTimeOffset at, Day? day)
    {
        if (book.Services.NoticesOf(trip.Ticket) is not [.., var notice] notices)
        {
            yield return $"the holder of {trip.Ticket} was not sent for papers, or came back before";
            yield break;
        }

        if (notice.Window != trip.Window) yield return $"{trip.Ticket} was sent for papers at {notice.Window}";
        var last = OpenTimes.DateOf(notice.FinishedAt).AddDays(day?.Document.ComeBack.ReturnDays ?? 0);
        if (OpenTimes.DateOf(at - Patience) > last) yield return $"{trip.Ticket} might come back until {last}";
        var lacking = notices.SelectMany(each => each.Items).Distinct();
        if (!items.Order(StringComparer.Ordinal).SequenceEqual(lacking.Order(StringComparer.Ordinal)))
            yield return $"{trip.Ticket} came back for {string.Join(' ', items)}, not for what lacked papers";
    }
}
