using System.Collections.Immutable;
using CityHall.Grains.Interfaces;

namespace CityHall.Silo.Seed;

/// <summary>Who works in the halls: six clerks for five windows, numbered within their division.</summary>
internal sealed class SeedClerks(SeedDirectory directory)
{
    private const int ClerksPerGroup = 6;
    private const int WindowsPerGroup = 5;

    private readonly Lazy<ImmutableArray<SeedClerk>> _all = new(() => [.. Hire(directory)]);

    /// <summary>Every clerk of the city.</summary>
    public ImmutableArray<SeedClerk> All => _all.Value;

    public ImmutableArray<SeedClerk> Of(HallId hall) => [.. All.Where(clerk => clerk.Hall == hall)];

    private static IEnumerable<SeedClerk> Hire(SeedDirectory directory)
    {
        var hired = new Dictionary<string, int>();
        foreach (var place in directory.Halls)
        {
            var before = hired.GetValueOrDefault(place.Division);
            var names = Names(place.Hall, CountFor(directory.WindowsOf(place.Hall)));
            hired[place.Division] = before + names.Length;
            foreach (var (index, name) in names.Index())
                yield return new(ClerkId.Of($"C{place.Division}-{before + index + 1:0000}"), name, place.Hall);
        }
    }

    private static int CountFor(int windows) =>
        ((windows * ClerksPerGroup) + WindowsPerGroup - 1) / WindowsPerGroup;

    /// <summary>A name of its own for each clerk of a hall: the picked one, or the next that is free.</summary>
    private static ImmutableArray<string> Names(HallId hall, int count)
    {
        var people = SeedPeople.Default;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, people.NameCount);
        var names = new OrderedDictionary<int, string>(count);
        for (var clerk = 1; clerk <= count; clerk++)
        {
            var index = Picker.Between($"{hall}/clerk/{clerk}", 0, people.NameCount - 1);
            while (!names.TryAdd(index, people.Name(index)))
                index = (index + 1) % people.NameCount;
        }

        return [.. names.Values];
    }
}
