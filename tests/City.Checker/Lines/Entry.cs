using System.Text.Json;

namespace CityHall.City.Checker.Lines;

/// <summary>One line of an exported journal, as docs/journal.md describes it.</summary>
internal sealed record Entry(
    long Position,
    DateTimeOffset RecordedAt,
    string Stream,
    long Version,
    string Event,
    int Schema,
    DateTimeOffset OccurredAt,
    string Origin,
    string TimeQuality,
    Actor Actor,
    bool IsOpening,
    JsonElement Payload,
    string Salt,
    string Hash)
{
    public string? RequestId { get; init; }

    public string? CommandHash { get; init; }

    /// <summary>The payload, if its stream is of a kind that the rules know.</summary>
    public object? Happened { get; init; }

    /// <summary>Why the payload cannot be read; null if it can, or if nobody needs to.</summary>
    public string? Flaw { get; init; }

    /// <summary>hall, clerk, ticket, …</summary>
    public string Kind => Stream[..Math.Max(0, Stream.IndexOf('/'))];

    /// <summary>Whose stream it is.</summary>
    public string Owner => Stream[(Stream.IndexOf('/') + 1)..];
}

/// <summary>Who did it, how that is known, and from which device.</summary>
internal sealed record Actor(string Who, string Authentication)
{
    public string? Device { get; init; }
}
