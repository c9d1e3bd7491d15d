using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Policies;

/// <summary>A setting that a node may set: what a value of it looks like, and the range of a number.</summary>
[GenerateSerializer, Immutable]
public sealed record SettingShape(
    [property: Id(0)] string Setting,
    [property: Id(1)] ValueShape Value,
    [property: Id(2)] Bounds? Range,
    [property: Id(3)] bool CountsFromMidnight);

/// <summary>What a value looks like; a list tells of what, a record its fields, a choice its words.</summary>
[GenerateSerializer, Immutable]
public sealed record ValueShape([property: Id(0)] ShapeKind Kind)
{
    [Id(1)]
    public ValueShape? Of { get; init; }

    [Id(2)]
    public ImmutableArray<FieldShape> Fields { get; init; } = [];

    [Id(3)]
    public ImmutableArray<string> Words { get; init; } = [];
}

[GenerateSerializer, Immutable]
public sealed record FieldShape([property: Id(0)] string Name, [property: Id(1)] ValueShape Value);

public enum ShapeKind
{
    Number,
    Text,
    Flag,
    Choice,
    Time,
    Date,
    List,
    Record,
}
