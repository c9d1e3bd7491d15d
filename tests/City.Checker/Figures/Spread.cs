namespace CityHall.City.Checker.Figures;

/// <summary>How long something took: on average, half of the times, nine times of ten, and at worst.</summary>
public readonly record struct Spread(int Count, TimeSpan Mean, TimeSpan P50, TimeSpan P90, TimeSpan Max);
