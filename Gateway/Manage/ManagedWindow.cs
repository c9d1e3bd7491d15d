using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Manage;

/// <summary>A window on the floor: who sits there in which session, what it does since when, and its number.</summary>
internal sealed record ManagedWindow(
    WindowId Window,
    int No,
    string Zone,
    ImmutableArray<QueueLetter> Queues,
    WindowState State,
    DateTimeOffset Since,
    ClerkId? Clerk,
    long? Session,
    string? PauseReason,
    ManagedNumber? Number,
    int Served)
{
    public static ManagedWindow Of(HallDocument document, WindowPlan plan, WindowLine line) => new(
        plan.Id,
        plan.Id.No,
        plan.Zone,
        plan.Queues,
        line.State,
        line.Since,
        line.Clerk,
        line.Session,
        line.PauseReason,
        line.Number is { } number ? ManagedNumber.Of(document, number) : null,
        line.Served);
}
