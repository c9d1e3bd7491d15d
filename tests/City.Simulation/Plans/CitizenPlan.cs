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
    bool TriesConflict,
    TimeSpan? GivesUpAfter,
    TimeSpan? PostponesAfter,
    int MissesCalls,
    bool ComesBack);
