using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Benchmarks.Counters;

/// <summary>Which windows of which halls are opened for a measurement.</summary>
internal static class Desks
{
    private const int OpenedAtOnce = 16;

    /// <summary>The first windows of each hall that serve the hall's first queue, and an item of that queue.</summary>
    public static IEnumerable<(WindowId Window, ItemCode Item)> Of(
        IHallDirectory directory, HallId hall, int atMost)
    {
        var document = directory.Find(hall)!;
        var queue = document.Queues[0];
        return document.Windows.Where(plan => plan.Queues.Contains(queue.Letter)).Take(atMost)
            .Select(plan => (plan.Id, queue.Items[0].Code));
    }

    /// <summary>Opens windows over HTTP, with the passwords of the data folder.</summary>
    public static async Task<IReadOnlyList<ICounter>> Open(
        HttpClient http, string dataFolder, HallId? watched, IEnumerable<(WindowId Window, ItemCode Item)> desks)
    {
        var accounts = File.ReadLines(Path.Combine(dataFolder, "first-passwords.txt"))
            .Select(line => line.Split('\t'))
            .GroupBy(parts => parts[0])
            .ToDictionary(hall => hall.Key, hall => new Queue<(string, string)>(
                hall.Select(parts => (parts[1], parts[3]))));
        return await Open(
            desks.Select(desk => (desk.Window, desk.Item, Account: accounts[desk.Window.Hall.Value].Dequeue())),
            async desk => new Counter(
                await HttpDesk.Open(http, desk.Window, desk.Item, desk.Account), desk.Window.Hall == watched));
    }

    /// <summary>Opens windows at the grains.</summary>
    public static Task<IReadOnlyList<ICounter>> Open(
        IGrainFactory grains, IEnumerable<(WindowId Window, ItemCode Item)> desks) =>
        Open(desks, async desk => new Counter(await GrainDesk.Open(grains, desk.Window, desk.Item)));

    private static async Task<IReadOnlyList<ICounter>> Open<T>(IEnumerable<T> desks, Func<T, Task<Counter>> open)
    {
        var opened = new List<ICounter>();
        foreach (var some in desks.Chunk(OpenedAtOnce)) opened.AddRange(await Task.WhenAll(some.Select(open)));
        return opened;
    }
}
