using Microsoft.Extensions.Options;

namespace CityHall.Silo.Hosting;

/// <summary>What may be set of the process as a whole, under "Hall".</summary>
internal sealed class CityOptions
{
    public const string Section = "Hall";

    /// <summary>Where everything is kept; a demonstration has its own folder unless told otherwise.</summary>
    public string? Data { get; init; }

    /// <summary>When the seeded halls give out numbers.</summary>
    public SeedHoursKind Hours { get; init; } = SeedHoursKind.AllDay;

    [ValidateObjectMembers]
    public ClockOptions Clock { get; init; } = new();
}

internal enum SeedHoursKind
{
    AllDay,
    Real,
}
