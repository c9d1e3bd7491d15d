using CityHall.Grains.Interfaces.Time;
using Spectre.Console;

namespace CityHall.City.Simulation;

/// <summary>Says every half hour of the day how far it has come, where nobody sees a moving picture.</summary>
internal sealed class Hours(string of)
{
    private const int Minutes = 30;

    private int _said = -1;

    public void Say(DateTimeOffset now, Func<string> what)
    {
        var minutes = (int)BusinessTime.Local(now).TimeOfDay.TotalMinutes / Minutes * Minutes;
        if (minutes == _said) return;
        _said = minutes;
        AnsiConsole.Console.Profile.Out.Writer.WriteLine($"  {of}{minutes / 60:00}:{minutes % 60:00}, {what()}");
    }
}
