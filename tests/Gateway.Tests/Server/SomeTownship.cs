using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tests.Server;

/// <summary>A township's hall for one test: its queues are A, B and C, its first two windows serve A.</summary>
internal sealed class SomeTownship(CityServer city, HallId hall)
{
    private readonly HallDocument _document = city.Directory.Find(hall)!;

    public CityServer City => city;

    public HallId Id => hall;

    /// <summary>The first item of a queue; those of A and B go together on one number.</summary>
    public string Item(string queue) =>
        _document.Queues.First(candidate => candidate.Letter.Value == queue).Items[0].Code.Value;

    /// <summary>The windows that serve a queue.</summary>
    public WindowId[] Serving(string queue) =>
        [.. _document.Windows.Where(plan => plan.Queues.Contains(new(queue))).Select(plan => plan.Id)];

    public WindowId NotServing(string queue) =>
        _document.Windows.First(plan => !plan.Queues.Contains(new(queue))).Id;

    public Task<Pane> Open(WindowId window, int account = 0) => Pane.Open(city, window, account);

    /// <summary>The position that it was folded to: it grows with whatever is stored.</summary>
    public async Task<long> Version(HttpClient person)
    {
        var (_, answer) = await person.Look($"/api/v1/halls/{hall}");
        return answer.GetProperty("view").GetProperty("version").GetInt64();
    }
}
