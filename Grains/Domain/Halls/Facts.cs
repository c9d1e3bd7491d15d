using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>Small questions that many verbs ask of a hall, and small changes that many make.</summary>
internal static class Facts
{
    public static bool Serves(this Hall hall, WindowId window, QueueLetter queue) =>
        hall.Plan(window).Queues.Contains(queue);

    /// <summary>Somebody is still owed something today; nobody stays for those who were missed.</summary>
    public static bool HasOpenNumbers(this Hall hall) =>
        hall.Queues.Waiting > 0
        || hall.Windows.Values.Any(window => window is Window.Busy)
        || hall.Away.Any(ticket => hall.Tickets[ticket].Standing is Standing.Parked);

    public static Refusal Unknown(this Hall hall, TicketNumber number) =>
        new Refusal.UnknownTicket(TicketId.Of(hall.Id, hall.Day, number));

    /// <summary>Why a window cannot get a number just now; null if it can.</summary>
    public static Refusal? Hindrance(this Window.Manned manned, WindowId window) => manned switch
    {
        Window.Open => null,
        Window.Busy busy => new Refusal.NumberAtWindow(window, busy.Ticket.Number),
        var other => new Refusal.WindowIsNotOpen(window, other.State),
    };

    public static bool Has(this ImmutableArray<Reason> reasons, string code) =>
        reasons.Any(reason => reason.Code == code);

    /// <summary>A reason must be of the list, and some must say at whose request.</summary>
    public static Refusal? Hindrance(this ImmutableArray<Reason> reasons, string code, string? atRequestOf) =>
        reasons.FirstOrDefault(reason => reason.Code == code) switch
        {
            null => new Refusal.UnknownReason(code),
            { NamesWhoAsked: true } when string.IsNullOrWhiteSpace(atRequestOf) => new Refusal.NameWhoAsked(code),
            _ => null,
        };

    /// <summary>The window lets its number go.</summary>
    public static Hall Freed(this Hall hall, WindowId window, DateTimeOffset at) =>
        hall.With(window, ((Window.Busy)hall.Windows[window]).Freed(at));

    public static Hall Worked(this Hall hall, WindowId window, TimeSpan handling, int served = 0) => hall with
    {
        Tallies = hall.Tallies.SetItem(window, hall.Tallies.GetValueOrDefault(window).Plus(handling, served)),
    };
}
