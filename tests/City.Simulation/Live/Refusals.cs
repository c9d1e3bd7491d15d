using System.Text.Json;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;

namespace CityHall.City.Simulation.Live;

/// <summary>A refusal as the contract tells it: its stable type, with its facts beside it.</summary>
internal static class Refusals
{
    /// <summary>Null if it is no refusal of ours.</summary>
    public static Refusal? Read(JsonElement problem) =>
        problem.ValueKind is JsonValueKind.Object
        && problem.TryGetProperty("type", out var type)
        && typeof(Refusal).GetNestedType(type.GetString() ?? "") is { } refusal
            ? (Refusal?)problem.Deserialize(refusal, GatewayJson.Options)
            : null;
}
