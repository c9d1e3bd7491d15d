using CityHall.Grains.Subscriptions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityHall.Grains.Journal;

/// <summary>
/// The silo's one reader at the journal's end: it tells streams that they moved, and wakes the subscribers.
/// </summary>
public sealed partial class TailReader(
    IJournal journal, SubscriptionWaker subscribers, TimeProvider real, ILogger<TailReader> log) : BackgroundService
{
    private const int PageSize = 1000;
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<StreamKey, TailMark> _marks = [];
    private long _confirmedAt;
    private bool _isConfirmed;

    /// <summary>True if the journal was read to its end, beginning no longer ago than the span.</summary>
    public bool IsConfirmed(TimeSpan within) =>
        Volatile.Read(ref _isConfirmed) && real.GetElapsedTime(Volatile.Read(ref _confirmedAt)) <= within;

    /// <summary>Follow before you load: what commits afterwards is told by the mark.</summary>
    public TailMark Follow(StreamKey stream)
    {
        lock (_gate)
        {
            if (!_marks.TryGetValue(stream, out var mark)) _marks[stream] = mark = new TailMark(this, stream);
            mark.Followers++;
            return mark;
        }
    }

    /// <summary>The last follower takes the mark away.</summary>
    internal void Unfollow(TailMark mark, StreamKey stream)
    {
        lock (_gate)
            if (--mark.Followers is 0) _marks.Remove(stream);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? position = null;

        // For the life of the silo: a reader that gave up would let every screen go stale.
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                position = await Read(position ?? await journal.LastPosition());
                await WaitForMore(position.Value, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever went wrong, the next read may go well; until then nothing is confirmed.
            catch (Exception trouble)
#pragma warning restore CA1031
            {
                LogTrouble(log, trouble);
                await Task.Delay(PollEvery, real, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<long> Read(long position)
    {
        while (true)
        {
            // Taken before the read: what commits during it is not vouched for.
            var startedAt = real.GetTimestamp();
            var page = await journal.ReadAll(position, PageSize);
            Raise(page);
            subscribers.Notice(page);
            if (page.Count > 0) position = page[^1].Position;
            if (page.Count is PageSize) continue;
            Volatile.Write(ref _confirmedAt, startedAt);
            Volatile.Write(ref _isConfirmed, true);
            return position;
        }
    }

    private void Raise(IReadOnlyList<RecordedEntry> page)
    {
        lock (_gate)
            foreach (var recorded in page)
                if (_marks.TryGetValue(recorded.Stream, out var mark)) mark.Raise(recorded.Version);
    }

    private async Task WaitForMore(long position, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(PollEvery);
        await journal.WaitForMore(position, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.ThrowIfCancellationRequested();
    }

    [LoggerMessage(1, LogLevel.Error, "The journal's tail cannot be read; trying again")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
