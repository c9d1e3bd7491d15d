using System.Threading.RateLimiting;

namespace CityHall.Gateway.Http;

/// <summary>How often one thing may be asked for in a minute: by each address, and by all of them together.</summary>
internal sealed class SharedLimit(int perAddress, int together) : IDisposable
{
    private readonly PartitionedRateLimiter<(string What, string Address)> _perAddress =
        PartitionedRateLimiter.Create<(string What, string Address), string>(
            asked => RateLimits.Minute($"{asked.What} {asked.Address}", perAddress));

    private readonly PartitionedRateLimiter<string> _together =
        PartitionedRateLimiter.Create<string, string>(what => RateLimits.Minute(what, together));

    /// <summary>Null if it may be asked for once more; else why not.</summary>
    public Problem? Try(string what, string address)
    {
        // What an address has too much of does not count for all: one alone cannot use up everybody's share.
        using var own = _perAddress.AttemptAcquire((what, address));
        if (!own.IsAcquired) return Problem.TooMany(RateLimits.RetryAfter(own));
        using var all = _together.AttemptAcquire(what);
        return all.IsAcquired ? null : Problem.TooMany(RateLimits.RetryAfter(all));
    }

    public void Dispose()
    {
        _perAddress.Dispose();
        _together.Dispose();
    }
}
