using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Domain.Halls;

/// <summary>Who waits but is not called: the second number of a person at a window.</summary>
internal static class Holding
{
    /// <summary>Whoever has a number at a window, as far as known.</summary>
    public static HashSet<string> BusyPeople(this Hall hall) =>
    [
        .. from window in hall.Windows.Values.OfType<Window.Busy>()
           let person = hall.Tickets[window.Ticket].Taken.IdentityHash
           where person is not null
           select person,
    ];

    /// <summary>
    /// The number for whose sake this one is held: of several the one at the first window; null if it is not.
    /// </summary>
    public static TicketNumber? HeldFor(this Hall hall, HallTicket ticket) =>
        ticket.Taken.IdentityHash is { } person
            ? (from window in hall.Windows
               where window.Value is Window.Busy
               let other = hall.Tickets[((Window.Busy)window.Value).Ticket]
               where other.Taken.IdentityHash == person
               orderby window.Key.No
               select other).FirstOrDefault()?.Number
            : null;
}
