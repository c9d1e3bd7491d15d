using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using Microsoft.Extensions.Logging;

namespace CityHall.Gateway.Live;

/// <summary>Listens to one hall for ever: whatever happens, it watches again from the last version.</summary>
internal sealed class HallWatcher(
    HallId hall,
    IGrainFactory grains,
    HallBoard board,
    Viewers viewers,
    TimeProvider time,
    TimeSpan silenceLimit,
    ILogger log)
{
    /// <summary>So long the hall is given to hear that nobody watches it any more.</summary>
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(2);

    /// <summary>So seldom is a hall heard that nobody looks at here; most are looked at somewhere else.</summary>
    private static readonly TimeSpan Leisure = TimeSpan.FromMilliseconds(200);

    private int _failures;
    private Task _goodbyes = Task.CompletedTask;

    public async Task Run(SemaphoreSlim starting, CancellationToken stopping)
    {
        try
        {
            await Listen(starting, stopping);
        }
        finally
        {
            // The silo stops after its watchers: a goodbye that is still on its way then would be an error there.
            await _goodbyes.WaitAsync(GoodbyeLimit, time, CancellationToken.None)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Listen(SemaphoreSlim starting, CancellationToken stopping)
    {
        await starting.WaitAsync(stopping);
        using var turn = new Turn(starting);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Watch(turn, stopping);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                turn.Dispose();
                if (++_failures == 1) log.WatchBroken(hall, failure);
                await Task.Delay(Backoff.After(_failures), time, stopping);
            }
        }
    }

    private async Task Watch(Turn turn, CancellationToken stopping)
    {
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var news = grains.Hall(hall).Watch(board[hall].Version, watching.Token).GetAsyncEnumerator(watching.Token);
        var next = news.MoveNextAsync().AsTask();
        try
        {
            while (await next.WaitAsync(silenceLimit, time, stopping))
            {
                turn.Dispose();
                if (board.Hear(hall, news.Current)) viewers.Signal(hall);
                if (_failures > 0) log.WatchMended(hall, _failures);
                _failures = 0;
                if (!viewers.LookAt(hall)) await Task.Delay(Leisure, time, stopping);
                next = news.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            await watching.CancelAsync();
            _goodbyes = Task.WhenAll(_goodbyes, LetGo(news, next));
        }

        throw new EndOfStreamException("The hall ended the enumeration.");
    }

    /// <summary>The next watch does not wait for it: to a silo that is gone it takes long and fails.</summary>
    private static async Task LetGo(IAsyncEnumerator<HallNews> news, Task next)
    {
        await next.ContinueWith(_ => { }, TaskScheduler.Default);
        await news.DisposeAsync().AsTask().ContinueWith(_ => { }, TaskScheduler.Default);
    }

    /// <summary>A place among those that start at once; given back when the hall has answered, or has not.</summary>
    private sealed class Turn(SemaphoreSlim starting) : IDisposable
    {
        private bool _isOver;

        public void Dispose()
        {
            if (!_isOver) starting.Release();
            _isOver = true;
        }
    }
}
