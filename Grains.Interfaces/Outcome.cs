namespace CityHall.Grains.Interfaces;

/// <summary>What became of a command.</summary>
[GenerateSerializer, Immutable]
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    public static implicit operator Outcome<T>(T value) => new Done(value);

    public static implicit operator Outcome<T>(Refusal why) => new Refused(why);

    /// <summary>It is in the journal for ever, and this is its answer, now and at each repeat.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Done([property: Id(0)] T Answer) : Outcome<T>;

    /// <summary>It is not in the journal, and this attempt will never put it there.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Refused([property: Id(0)] Refusal Why) : Outcome<T>;

    /// <summary>It may or may not have happened: send the same request id again.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Unknown : Outcome<T>;

    /// <summary>The request id has been used for another command.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Reused : Outcome<T>;
}
