namespace CityHall.Grains.Interfaces.Windows;

/// <summary>Who sits at a window, in which of his sessions: both must be right for a key to count.</summary>
[GenerateSerializer, Immutable]
public readonly record struct Seat([property: Id(0)] ClerkId Clerk, [property: Id(1)] long Session);
