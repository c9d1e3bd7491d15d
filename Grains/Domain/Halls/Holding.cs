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

    /// <summary>The number for whose sake this one is held; null if it is not.</summary>
    public static TicketNumber? HeldFor(this Hall hall, HallTicket ticket) =>
        ticket.Taken.IdentityHash is { } person
            ? hall.Windows.Values.OfType<Window.Busy>().Select(window => hall.Tickets[window.Ticket])
                .FirstOrDefault(other => other.Taken.IdentityHash == person)?.Number
            : null;
}
