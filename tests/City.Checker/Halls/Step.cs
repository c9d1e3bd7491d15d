namespace CityHall.City.Checker.Halls;

/// <summary>
/// A window's last step that may be taken back: what was before it, when it was, and its entry's version.
/// </summary>
internal sealed record Step(UndoableVerb Verb, Number Before, Seat? SeatBefore, DateTimeOffset At, long Version);
