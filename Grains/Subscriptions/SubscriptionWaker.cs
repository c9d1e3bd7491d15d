using System.Threading.Channels;
using CityHall.Grains.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityHall.Grains.Subscriptions;

/// <summary>
/// Wakes the subscriber grains: at the start, when the tail reader saw something for them, and now and then.
/// </summary>
public sealed partial class SubscriptionWaker(
    IEnumerable<ISubscription> subscriptions,
    IEnumerable<IReadModel> models,
    IGrainFactory grains,
    IHostApplicationLifetime lifetime,
    TimeProvider real,
    ILogger<SubscriptionWaker> log) : BackgroundService
{
    /// <summary>
    /// What was put aside is tried again, and a lost hint is made good, after this time at the latest.
    /// </summary>
    private static readonly TimeSpan WakeEvery = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly ISubscription[] _subscriptions = [.. subscriptions];
    private readonly IReadModel[] _models = [.. models];

    // One waiting hint is enough: who wakes up reads everything there is.
    private readonly Dictionary<Shard, Channel<bool>> _hints = (
        from subscription in subscriptions
        from index in Enumerable.Range(0, subscription.Shards)
        select new Shard(subscription.Name, index)).Concat(models.Select(ShardOf)).ToDictionary(shard => shard, _ =>
            Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));

    internal void Notice(IReadOnlyList<RecordedEntry> page)
    {
        foreach (var recorded in page)
            foreach (var subscription in _subscriptions)
                if (subscription.Wants(recorded.Entry.Metadata))
                    _hints[Shard.Of(subscription, recorded.Stream)].Writer.TryWrite(true);
        foreach (var model in _models)
            if (page.Any(recorded => model.Wants(recorded.Entry.Metadata)))
                _hints[ShardOf(model)].Writer.TryWrite(true);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        await Task.WhenAll(_hints.Keys.Select(shard => Run(shard, stoppingToken)));
    }

    /// <summary>A read model is one transaction at a time.</summary>
    private static Shard ShardOf(IReadModel model) => new(model.Name, 0);

    private async Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Run(Shard shard, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await grains.GetGrain<ISubscriberGrain>(shard.ToString()).Advance();
                await Hint(shard, stopping);
                if (_models.FirstOrDefault(model => ShardOf(model) == shard) is { } model)
                    await Task.Delay(model.Lag, real, stopping);
            }
#pragma warning disable CA1031 // The checkpoint stands: whatever went wrong, the same entries come again.
            catch (Exception trouble) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogTrouble(log, shard.ToString(), trouble);
                await Task.Delay(RetryAfter, real, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Hint(Shard shard, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(WakeEvery);
        var hint = _hints[shard].Reader.ReadAsync(patience.Token).AsTask();
        await ((Task)hint).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [LoggerMessage(1, LogLevel.Warning, "Subscription {Shard} could not go on; trying again")]
    private static partial void LogTrouble(ILogger log, string shard, Exception trouble);
}
