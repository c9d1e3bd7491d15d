using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Plans;

/// <summary>Somebody who comes on this day: when, what for, and how he is.</summary>
internal sealed record CitizenPlan(
    int No,
    DateTimeOffset Arrives,
    ImmutableArray<ItemCode> Items,
    TicketClass Class,
    bool ShowsPaper,
    int Party,
    OnBehalf OnBehalf,
    int CaseCount,
    ImmutableArray<Need> Needs,
    DateTimeOffset? SlotBegins,
    string? Identity,
    ImmutableArray<ItemCode> Errands,
    bool TriesConflict,
    TimeSpan? GivesUpAfter,
    TimeSpan? PostponesAfter,
    int MissesCalls,
    bool ComesBack)
{
    private const int SlotMinutes = 30;

    private Slot? Slot => SlotBegins is { } begins ? new Slot(begins, begins.AddMinutes(SlotMinutes)) : null;

    /// <summary>Whoever shows his paper at the guide's desk need not show it at the window.</summary>
    private bool IsConfirmed => Class is not TicketClass.Ordinary && ShowsPaper;

    public TakeForm Form() => new(
        Items,
        Class,
        IsConfirmed,
        Party,
        OnBehalf,
        CaseCount,
        Needs,
        Slot is not null ? Channel.Appointment : IsConfirmed ? Channel.GuideDesk : Channel.Kiosk,
        Slot,
        Identity);

    /// <summary>A further number of the same person, for somebody else's business.</summary>
    public TakeForm Form(ItemCode errand) => new([errand], OnBehalf: OnBehalf, IdentityHash: Identity);
}
