using System.Collections.Immutable;
using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Domain.Tickets;

/// <summary>Where a number's holder was told last that papers were missing, and for which items.</summary>
public sealed record Notice(WindowId Window, ImmutableArray<ItemCode> Items);
