using System.Threading.RateLimiting;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Tickets;

/// <summary>How often one number's holder may ask for something in a minute: each refusal costs a look-up.</summary>
internal sealed class WishLimits(IOptions<GatewayOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<TicketId> _wishes = PartitionedRateLimiter.Create<TicketId, string>(
        ticket => RateLimits.Minute(ticket.Value, options.Value.WishesPerMinutePerTicket));

    /// <summary>Null if something more may be asked for; else why not.</summary>
    public Problem? Try(TicketId ticket)
    {
        using var lease = _wishes.AttemptAcquire(ticket);
        return lease.IsAcquired ? null : Problem.TooMany(RateLimits.RetryAfter(lease));
    }

    public void Dispose() => _wishes.Dispose();
}
