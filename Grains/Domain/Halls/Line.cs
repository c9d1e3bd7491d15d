using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>The waiting numbers of one queue by place, and among them those whom a rule prefers.</summary>
public sealed record Line
{
    public static Line Empty { get; } = new();

    public ImmutableSortedSet<Waiter> All { get; private init; } = [];

    /// <summary>The confirmed classes that go first by law.</summary>
    public ImmutableSortedSet<Waiter> Head { get; private init; } = [];

    /// <summary>The confirmed classes that have a turn of their own.</summary>
    public ImmutableSortedSet<Waiter> Ratio { get; private init; } = [];

    /// <summary>Appointments that were kept, by the beginning of their slots.</summary>
    public ImmutableSortedSet<(DateTimeOffset Begins, Waiter Waiter)> Slots { get; private init; } = [];

    public Line With(HallTicket ticket, OrderRule rule) => this with
    {
        All = All.Add(ticket.Waiter),
        Head = ticket.IsOneOf(rule.HeadClasses) ? Head.Add(ticket.Waiter) : Head,
        Ratio = ticket.IsOneOf(rule.RatioClasses) ? Ratio.Add(ticket.Waiter) : Ratio,
        Slots = ticket.KeptSlot is { } slot ? Slots.Add((slot.Begins, ticket.Waiter)) : Slots,
    };

    public Line Without(HallTicket ticket) => this with
    {
        All = All.Remove(ticket.Waiter),
        Head = Head.Remove(ticket.Waiter),
        Ratio = Ratio.Remove(ticket.Waiter),
        Slots = ticket.KeptSlot is { } slot ? Slots.Remove((slot.Begins, ticket.Waiter)) : Slots,
    };
}
