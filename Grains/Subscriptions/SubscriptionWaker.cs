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

    /// <summary>An effect may come so late, that those of a rush share their commits.</summary>
    private static readonly TimeSpan EffectsLag = TimeSpan.FromMilliseconds(50);

    private readonly ISubscription[] _subscriptions = [.. subscriptions];
    private readonly IReadModel[] _models = [.. models];
    private readonly Dictionary<Shard, Sleeper> _sleepers =
        EffectSleepers(subscriptions).Concat(ModelSleepers(models)).ToDictionary(sleeper => sleeper.Shard);

    internal void Notice(IReadOnlyList<RecordedEntry> page)
    {
        foreach (var recorded in page)
            foreach (var subscription in _subscriptions)
                if (subscription.Wants(recorded.Entry.Metadata))
                    _sleepers[Shard.Of(subscription, recorded.Stream)].Hint();
        foreach (var model in _models)
            if (page.Any(recorded => model.Wants(recorded.Entry.Metadata))) _sleepers[ShardOf(model)].Hint();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        await Task.WhenAll(_sleepers.Values.Select(sleeper => Run(sleeper, stoppingToken)));
    }

    private static IEnumerable<Sleeper> EffectSleepers(IEnumerable<ISubscription> subscriptions) =>
        from subscription in subscriptions
        from index in Enumerable.Range(0, subscription.Shards)
        select new Sleeper(new Shard(subscription.Name, index), EffectsLag);

    private static IEnumerable<Sleeper> ModelSleepers(IEnumerable<IReadModel> models) =>
        models.Select(model => new Sleeper(ShardOf(model), model.Lag));

    /// <summary>A read model is one transaction at a time.</summary>
    private static Shard ShardOf(IReadModel model) => new(model.Name, 0);

    private async Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Run(Sleeper sleeper, CancellationToken stopping)
    {
        var subscriber = grains.GetGrain<ISubscriberGrain>(sleeper.Shard.ToString());
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var isBusy = await subscriber.Advance();
                if (!isBusy) await sleeper.Sleep(WakeEvery, real, stopping);
            }
#pragma warning disable CA1031 // The checkpoint stands: whatever went wrong, the same entries come again.
            catch (Exception trouble) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogTrouble(log, sleeper.Shard.ToString(), trouble);
                await Task.Delay(RetryAfter, real, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Subscription {Shard} could not go on; trying again")]
    private static partial void LogTrouble(ILogger log, string shard, Exception trouble);
}
