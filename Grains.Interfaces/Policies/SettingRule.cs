using System.Text.Json.Serialization;

namespace CityHall.Grains.Interfaces.Policies;

/// <summary>What one level says about one setting; if it says nothing, the level above counts.</summary>
[GenerateSerializer, Immutable]
public sealed record SettingRule(
    [property: Id(0)] RawJson? Value = null,
    [property: Id(1)] Bounds? Bounds = null,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsLocked = false)
{
    public static SettingRule Nothing { get; } = new();
}

/// <summary>Between what a number must be at the levels below, both included.</summary>
[GenerateSerializer, Immutable]
public sealed record Bounds([property: Id(0)] int Least, [property: Id(1)] int Most)
{
    public bool Has(int value) => Least <= value && value <= Most;

    public bool Has(Bounds other) => Least <= other.Least && other.Most <= Most;
}
