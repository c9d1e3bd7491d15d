using CityHall.Grains.Interfaces;

namespace CityHall.Silo.Seed;

/// <summary>A made-up clerk and the hall that employs them.</summary>
internal sealed record SeedClerk(ClerkId Id, string Name, HallId Hall);
