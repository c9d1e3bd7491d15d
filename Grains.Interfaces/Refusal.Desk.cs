namespace CityHall.Grains.Interfaces;

/// <summary>What the guide desk is refused.</summary>
public abstract partial record Refusal
{
    [GenerateSerializer, Immutable]
    public sealed record UnknownPaper([property: Id(0)] ItemCode Item, [property: Id(1)] string Paper) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record HelpIsComing([property: Id(0)] DateTimeOffset Since) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record TooManyTasks([property: Id(0)] int Limit) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record UnknownTask([property: Id(0)] int Task) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record TaskIsTaken([property: Id(0)] int Task, [property: Id(1)] PersonId Helper) : Refusal;

    [GenerateSerializer, Immutable]
    public sealed record TaskIsDone([property: Id(0)] int Task) : Refusal;
}
