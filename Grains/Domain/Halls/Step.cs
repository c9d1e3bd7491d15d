using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>A window's last step, with all that is needed to take it back.</summary>
public sealed record Step(
    UndoableVerb Verb, HallTicket Before, HallTicket After, Window WindowBefore, Tally TallyBefore, DateTimeOffset At);
