namespace CityHall.Grains.Interfaces.Time;

/// <summary>What a page needs to show the halls' time: now, how many of its seconds pass in a real one.</summary>
public sealed record ClockView(DateTimeOffset Now, double Speed, bool IsDemonstration);
