using CityHall.City.Checker.Tests.Recording;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Checker.Tests;

/// <summary>A short day played once against the grains; tests read its lines, and alter copies.</summary>
public sealed class RecordedDay : IAsyncLifetime
{
    private const int Services = 4;

    internal IReadOnlyList<string> Lines { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await using var city = await GrainCity.Start();
        var (one, two) = (await city.Open(1), await city.Open(2));
        var (first, second) = (city.Window(1), city.Window(2));
        foreach (var item in new[] { "A01", "A02", "A01", "B01", "A01" })
        {
            city.Pass(seconds: 30);
            await city.Take(item);
        }

        await Serve(city, 1, one);
        await Serve(city, 2, two);
        await second.Undo(two, city.Ask());
        city.Pass(seconds: 10);
        await second.Finish(two, new Ending(NumberEnd.Accepted), [], city.Ask());

        await first.CallNext(one, city.Ask());
        for (var call = 2; call <= 3; call++)
        {
            city.Pass(seconds: 20);
            await first.Recall(one, city.Ask());
        }

        city.Pass(seconds: 30);
        await first.Miss(one, city.Ask());
        await second.CallNext(two, city.Ask());
        await second.Start(two, city.Ask());
        city.Pass(seconds: 120);
        Lines = await city.Lines(Services);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task Serve(GrainCity city, int no, CityHall.Grains.Interfaces.Windows.Seat seat)
    {
        await city.Window(no).CallNext(seat, city.Ask());
        city.Pass(seconds: 15);
        await city.Window(no).Start(seat, city.Ask());
        city.Pass(seconds: 240);
        await city.Window(no).Finish(seat, new Ending(NumberEnd.DoneOnTheSpot), [], city.Ask());
    }
}
