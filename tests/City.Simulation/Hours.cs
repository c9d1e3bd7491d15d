using CityHall.Grains.Interfaces.Time;
using Spectre.Console;

namespace CityHall.City.Simulation;

/// <summary>Says once an hour of the day how far it has come, where nobody sees a moving picture.</summary>
internal sealed class Hours(int seed)
{
    private int _hour;

    public void Say(DateTimeOffset now, int asked)
    {
        var hour = BusinessTime.Local(now).Hour;
        if (hour == _hour) return;
        _hour = hour;
        AnsiConsole.Console.Profile.Out.Writer.WriteLine($"  seed {seed}: {hour:00}:00, {asked:n0} requests");
    }
}
