using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.People;
using CityHall.Silo.Seed;

namespace CityHall.Silo.Hosting;

/// <summary>The 140 halls, made up where the public record ends.</summary>
internal static class SeedSetup
{
    public static void AddSeed(this IServiceCollection services, CityOptions options) => services
        .AddSingleton(new SeedDirectory(options.Hours switch
        {
            SeedHoursKind.AllDay => SeedHours.AllDay,
            SeedHoursKind.Real => SeedHours.RealHours,
        }))
        .AddSingleton<IHallDirectory>(provider => provider.GetRequiredService<SeedDirectory>())
        .AddSingleton<SeedClerks>()
        .AddSingleton<SeedStaff>()
        .AddSingleton<IPeopleDirectory>(provider => provider.GetRequiredService<SeedStaff>());
}
