using System.Collections.Immutable;

namespace CityHall.Silo.Seed;

/// <summary>The parts of which the clerks' names are made up.</summary>
internal sealed record SeedPeople(ImmutableArray<string> Surnames, ImmutableArray<string> GivenNames)
{
    private static readonly Lazy<SeedPeople> File =
        new(() => SeedJson.Read("people.json", SeedJson.Default.SeedPeople));

    public static SeedPeople Default => File.Value;

    public int NameCount => Surnames.Length * GivenNames.Length;

    public string Name(int index)
    {
        var (given, surname) = Math.DivRem(index, Surnames.Length);
        return Surnames[surname] + GivenNames[given];
    }
}
