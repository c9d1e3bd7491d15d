using System.Threading.RateLimiting;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Clerks;

/// <summary>How often an account may be tried, from wherever: a password is not to be guessed.</summary>
internal sealed class SignInLimits(IOptions<GatewayOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<ClerkId> _tries = PartitionedRateLimiter.Create<ClerkId, string>(
        clerk => RateLimits.Minute(clerk.Value, options.Value.SignInsPerMinutePerAccount));

    /// <summary>Null if the account may be tried once more; else why not.</summary>
    public Problem? Try(ClerkId clerk)
    {
        using var lease = _tries.AttemptAcquire(clerk);
        return lease.IsAcquired ? null : Problem.TooMany(RateLimits.RetryAfter(lease));
    }

    public void Dispose() => _tries.Dispose();
}
