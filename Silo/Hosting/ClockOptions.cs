using System.ComponentModel.DataAnnotations;

namespace CityHall.Silo.Hosting;

/// <summary>A demonstration's clock: where it starts on an empty data folder, and how fast it runs.</summary>
internal sealed class ClockOptions
{
    public TimeOnly? Start { get; init; }

    [Range(0.1, 3600)]
    public double Speed { get; init; } = 1;

    public bool IsDemonstration => Start is not null || Speed is not 1;
}
