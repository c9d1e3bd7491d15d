using System.Threading.Channels;

namespace CityHall.Grains.Subscriptions;

/// <summary>A shard between two wakings; after a hint more may gather for a while, since each waking costs.</summary>
internal sealed class Sleeper(Shard shard, TimeSpan lag)
{
    // One waiting hint is enough: who wakes up reads everything there is.
    private readonly Channel<bool> _hints = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public Shard Shard => shard;

    public void Hint() => _hints.Writer.TryWrite(true);

    /// <summary>Until there was a hint and its lag is over, or for this long without one.</summary>
    public async Task Sleep(TimeSpan atMost, TimeProvider real, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(atMost);
        var hint = _hints.Reader.ReadAsync(patience.Token).AsTask();
        await ((Task)hint).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.Delay(lag, real, stopping);
    }
}
