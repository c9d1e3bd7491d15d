using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;

namespace CityHall.Grains.Halls;

/// <summary>A state of the hall as published; its views are made when somebody first looks.</summary>
internal sealed class Publication
{
    /// <summary>Waits are told in steps of five minutes, who is next changes by the minute.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<Forecast> _forecast;

    public Publication(Hall state, long version, DateTimeOffset asOf)
    {
        (State, AsOf) = (state, asOf);
        _forecast = new(() => Forecast.Of(state, asOf));
        Views = new ViewsOfHall(
            version,
            () => HallViews.Public(state, _forecast, version, asOf),
            () => StaffViews.Of(state, _forecast, version, asOf));
    }

    public Hall State { get; }

    public DateTimeOffset AsOf { get; }

    public ViewsOfHall Views { get; }

    /// <summary>Ends when there is a newer one.</summary>
    public Task Superseded => _superseded.Task;

    public TicketView? Ticket(TicketId ticket) => HallViews.Ticket(State, _forecast, ticket, Views.Version, AsOf);

    /// <summary>What the slip of a number of today says: as it was told when it was taken.</summary>
    public TakenTicket? Slip(TicketNumber number) =>
        State.Tickets.GetValueOrDefault(TicketId.Of(State.Id, State.Day, number)) is { } ticket
            ? new TakenTicket(ticket.Id, number, ticket.Taken.Ticket.Number.Queue, ticket.Taken.Slip, ticket.TakenAt)
            : null;

    /// <summary>The same state looks different by now: another phase, or somebody waits on.</summary>
    public bool IsOutdated(DateTimeOffset now) =>
        HallViews.Phase(State, now) != HallViews.Phase(State, AsOf)
        || (now - AsOf >= Fresh && State.Queues.Waiting > 0);

    public void Supersede() => _superseded.TrySetResult();
}
