using System.Collections.Concurrent;
using CityHall.City.Simulation.Times;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Live;

/// <summary>A calling screen in each hall, and the panes of some windows; the clerks hear the bell by them.</summary>
internal sealed class Screens(Uri server, LiveTime time, CancellationToken stopping)
{
    private readonly ConcurrentDictionary<HallId, HallView> _boards = new();
    private readonly ConcurrentDictionary<WindowId, CancellationTokenSource> _panes = new();
    private readonly ConcurrentQueue<Task> _watching = new();

    /// <summary>How old views were when they came, on our own clock.</summary>
    public Quantiles Ages { get; } = new();

    public int Waiting => _boards.Values.Sum(board => board.Queues.Sum(queue => queue.Waiting));

    public int OpenWindows => _boards.Values.Sum(board => board.OpenWindows);

    public void Hang(HallId hall, Bell bell) => _watching.Enqueue(new Screen<HallView>(
        new Uri(server, "/hubs/hall"),
        hall.Value,
        cookie: null,
        board =>
        {
            Ages.Note(time.Real(time.Now - board.AsOf));
            _boards[hall] = board;
            foreach (var queue in board.Queues.Where(queue => queue.Waiting > 0)) bell.Ring(queue.Letter);
        }).Watch(stopping));

    /// <summary>Whoever sat there before sees nothing any more.</summary>
    public void Seat(WindowId window, string cookie)
    {
        var mine = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        CancellationTokenSource? before = null;
        _panes.AddOrUpdate(window, mine, (_, old) =>
        {
            before = old;
            return mine;
        });
        before?.Cancel();
        _watching.Enqueue(new Screen<Pane>(
            new Uri(server, "/hubs/window"),
            window.Value,
            cookie,
            pane => Ages.Note(time.Real(time.Now - pane.AsOf))).Watch(mine.Token));
    }

    /// <summary>When everybody has gone home.</summary>
    public Task Off() => Task.WhenAll(_watching);

    /// <summary>All that is read of a clerk's view here: he presses his keys as he knows.</summary>
    private sealed record Pane(DateTimeOffset AsOf);
}
