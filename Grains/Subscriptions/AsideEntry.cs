using CityHall.Grains.Journal;

namespace CityHall.Grains.Subscriptions;

/// <summary>An entry that a subscription has put aside, and why.</summary>
public sealed record AsideEntry(StreamKey Stream, long Position, string Error);
