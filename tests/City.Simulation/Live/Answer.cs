using System.Text.Json;
using CityHall.Grains.Interfaces;

namespace CityHall.City.Simulation.Live;

/// <summary>What the server said: what became of the command, all that it told, and the cookie it set.</summary>
internal sealed record Answer<T>(Outcome<T> Outcome, JsonElement Body = default, string? Cookie = null);
