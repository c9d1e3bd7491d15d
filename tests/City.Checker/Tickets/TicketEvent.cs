using CityHall.City.Checker.Halls;

namespace CityHall.City.Checker.Tickets;

/// <summary>What the stream of a number says.</summary>
internal abstract record TicketEvent
{
    private TicketEvent()
    {
    }

    public sealed record Served(
        string Ticket, string Window, string Clerk, DateTimeOffset StartedAt, DateTimeOffset FinishedAt) : TicketEvent
    {
        public IReadOnlyList<string> Items { get; init; } = [];

        public Ending? Ending { get; init; }

        public bool IsLast { get; init; } = true;
    }

    public sealed record ServiceUndone(string Ticket, string Window) : TicketEvent;

    public sealed record Returned(string Ticket, string As) : TicketEvent;

    public sealed record IdentityRevealed(string Ticket, string Reason) : TicketEvent;
}
