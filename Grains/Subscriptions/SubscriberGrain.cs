using CityHall.Grains.Journal;
using Microsoft.Extensions.Logging;
using Orleans.Serialization;

namespace CityHall.Grains.Subscriptions;

/// <summary>
/// Reads the journal beyond its checkpoint and hands on what its shard looks after: each stream in order, those of a
/// page side by side.
/// </summary>
internal sealed partial class SubscriberGrain(
    IEnumerable<ISubscription> subscriptions,
    IEnumerable<IReadModel> models,
    IJournal journal,
    ISubscriptionStore store,
    TimeProvider real,
    ILogger<SubscriberGrain> log) : Grain, ISubscriberGrain
{
    private const int PageSize = 500;

    /// <summary>A read model is filled in large transactions: what many entries change is written once.</summary>
    private const int ModelPageSize = 5000;

    /// <summary>After so many failures an entry is put aside, with those that follow it in its stream.</summary>
    private const int MaxTries = 5;

    /// <summary>Well below the time after which a caller gives up.</summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(1);

    private Task? _running;

    private Shard Me => field == default ? field = Read(this.GetPrimaryKeyString()) : field;

    private ISubscription Subscription =>
        field ??= subscriptions.First(subscription => subscription.Name == Me.Name);

    public async Task<bool> Advance()
    {
        var running = _running ??= Run();
        await running.WaitAsync(LongestCall, real).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!running.IsCompleted) return true;
        _running = null;
        await running;
        return false;
    }

    private static Shard Read(string key) => key.Split('/') is [var name, var index]
        ? new Shard(name, int.Parse(index))
        : throw new FormatException("A subscriber's key is name/shard.");

    private Task Run() =>
        models.FirstOrDefault(model => model.Name == Me.Name) is { } model ? Feed(model) : AdvanceShard();

    private async Task Feed(IReadModel model)
    {
        var from = await model.Position();
        while (await journal.ReadAll(from, ModelPageSize) is { Count: > 0 } page)
        {
            var to = page[^1].Position;
            IReadOnlyList<RecordedEntry> wanted = [.. page.Where(recorded => model.Wants(recorded.Entry.Metadata))];
            if (!await model.Fold(from, to, wanted)) return;
            from = to;
        }
    }

    private async Task AdvanceShard()
    {
        var name = Me.ToString();
        var aside = await RetryAside(name);
        var from = await store.Position(name);
        while (await journal.ReadAll(from, PageSize) is { Count: > 0 } page)
        {
            var streams = page.Where(IsMine).GroupBy(recorded => recorded.Stream);
            await Task.WhenAll(streams.Select(stream => Handle(name, stream, aside)));
            var to = page[^1].Position;
            if (!await store.Advance(name, from, to)) return;
            from = to;
        }
    }

    private bool IsMine(RecordedEntry recorded) =>
        Subscription.Wants(recorded.Entry.Metadata) && Shard.Of(Subscription, recorded.Stream) == Me;

    private async Task Handle(string name, IEnumerable<RecordedEntry> stream, HashSet<StreamKey> aside)
    {
        foreach (var recorded in stream) await Handle(name, recorded, aside);
    }

    private async Task Handle(string name, RecordedEntry recorded, HashSet<StreamKey> aside)
    {
        if (aside.Contains(recorded.Stream))
        {
            await store.PutAside(name, recorded.Stream, recorded.Position, "Behind an entry that was put aside.");
            return;
        }

        if (await Try(recorded, MaxTries) is not { } trouble) return;
        LogPutAside(log, name, recorded.Stream.Value, recorded.Position, trouble);
        await store.PutAside(name, recorded.Stream, recorded.Position, trouble.Message);
        aside.Add(recorded.Stream);
    }

    /// <summary>
    /// Tries once more what was put aside; returns the streams that still have some, which new entries queue behind.
    /// </summary>
    private async Task<HashSet<StreamKey>> RetryAside(string name)
    {
        var still = new HashSet<StreamKey>();
        foreach (var oldest in await store.OldestAside(name))
            if (!await Drain(name, oldest)) still.Add(oldest.Stream);
        return still;
    }

    /// <summary>One stream in order, until it is empty or fails again; true if it is empty.</summary>
    private async Task<bool> Drain(string name, AsideEntry oldest)
    {
        for (var entry = oldest; entry is not null; entry = await store.OldestAside(name, entry.Stream))
        {
            var recorded = (await journal.ReadAll(entry.Position - 1, 1))[0];
            if (await Try(recorded, tries: 1) is not null) return false;
            await store.TakeBack(name, entry.Position);
        }

        return true;
    }

    private async Task<Exception?> Try(RecordedEntry recorded, int tries)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Subscription.Handle(recorded);
                return null;
            }
#pragma warning disable CA1031 // Any failure of an entry is the same to us: tried again, then put aside with an alert.
            catch (Exception trouble) when (!IsOfTheWorld(trouble))
#pragma warning restore CA1031
            {
                if (attempt >= tries) return trouble;
            }
        }
    }

    /// <summary>The journal or the cluster is in trouble, not the entry: the whole shard waits.</summary>
    private static bool IsOfTheWorld(Exception trouble) =>
        trouble is EffectUnknownException or TimeoutException or OrleansException or JournalUnavailableException
        // From another silo it arrives as a stand-in.
        || (trouble is UnavailableExceptionFallbackException { ExceptionType: { } type }
            && type.Contains(nameof(JournalUnavailableException), StringComparison.Ordinal));

    [LoggerMessage(1, LogLevel.Error, "Subscription {Shard} put {Stream} aside at position {Position}")]
    private static partial void LogPutAside(ILogger log, string shard, string stream, long position, Exception trouble);
}
