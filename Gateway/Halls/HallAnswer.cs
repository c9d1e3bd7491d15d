using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Halls;

/// <summary>A hall with its rules and its floor, and how it stands now.</summary>
internal sealed record HallAnswer(HallId Hall, HallDocument Document, HallView View);
