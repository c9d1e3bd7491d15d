using CityHall.Grains.Interfaces.People;

namespace CityHall.Grains.Interfaces;

/// <summary>What is refused to people about their accounts.</summary>
public abstract partial record Refusal
{
    [GenerateSerializer, Immutable]
    public sealed record UnknownPerson : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record PersonExists([property: Id(0)] PersonId Person) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record RolesExclude([property: Id(0)] Role One, [property: Id(1)] Role Other) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record IsDisabled([property: Id(0)] PersonId Person) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record IsNotDisabled([property: Id(0)] PersonId Person) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record IsLocked([property: Id(0)] PersonId Person, [property: Id(1)] DateTimeOffset Until) : Refusal;
}
