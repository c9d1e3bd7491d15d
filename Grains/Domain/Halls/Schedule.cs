using System.Collections.Immutable;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>The rules to come, of one version, by the time from which they are in force.</summary>
public sealed record Schedule(int Version, ImmutableSortedDictionary<DateTimeOffset, HallDocument> Documents)
{
    public static Schedule Empty { get; } = new(0, ImmutableSortedDictionary<DateTimeOffset, HallDocument>.Empty);

    /// <summary>The newest document that is in force already, whose floor waits for a new day.</summary>
    public HallDocument? Begun { get; init; }

    /// <summary>The last of those that are due; null if none is.</summary>
    public DateTimeOffset? Due(DateTimeOffset at)
    {
        DateTimeOffset? due = null;
        foreach (var effectiveAt in Documents.Keys.TakeWhile(effectiveAt => effectiveAt <= at)) due = effectiveAt;
        return due;
    }

    /// <summary>What a day that begins at this time begins with.</summary>
    public HallDocument? For(DateTimeOffset at) => Due(at) is { } due ? Documents[due] : Begun;

    /// <summary>What is still to come after a time.</summary>
    public Schedule After(DateTimeOffset at) =>
        new(Version, Documents.RemoveRange(Documents.Keys.TakeWhile(effectiveAt => effectiveAt <= at)));
}
