using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CityHall.Gateway.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Http;

/// <summary>How often somebody may do something in a minute.</summary>
internal sealed class RateLimits(IOptions<GatewayOptions> options, HallClock clock, Floor floor)
    : IConfigureOptions<RateLimiterOptions>
{
    public const string Numbers = "numbers";
    public const string SignIns = "sign-ins";

    private const int SegmentsPerMinute = 6;
    private const int NetworkBytes = 8;
    private const string Api = "/api";

    public void Configure(RateLimiterOptions limiter)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Reads);
        limiter.AddPolicy(Numbers, TakesOfKiosk);
        limiter.AddPolicy(SignIns, context => Minute(Address(context), options.Value.SignInsPerMinutePerAddress));
        limiter.OnRejected = async (rejected, _) =>
            await Problem.TooMany(RetryAfter(rejected.Lease)).ExecuteAsync(rejected.HttpContext);
    }

    /// <summary>A window of one minute that slides in steps of ten seconds; nobody queues.</summary>
    public static RateLimitPartition<string> Minute(string who, int times) =>
        RateLimitPartition.GetSlidingWindowLimiter(who, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = times,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = SegmentsPerMinute,
            QueueLimit = 0,
        });

    public static TimeSpan RetryAfter(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter)
            ? retryAfter
            : TimeSpan.FromMinutes(1) / SegmentsPerMinute;

    /// <summary>An address of IPv4, or a network of IPv6: whoever has one address there has all.</summary>
    public static string Network(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } =>
            Convert.ToHexString(address.GetAddressBytes(), 0, NetworkBytes),
        _ => address.ToString(),
    };

    /// <summary>Numbers live in the halls' time, which a demonstration lets run faster.</summary>
    public static int NumbersPerMinute(int perHallMinute, double speed) =>
        Math.Max(1, (int)Math.Ceiling(perHallMinute * speed));

    private RateLimitPartition<string> Reads(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments(Api)
            ? Minute(Address(context), options.Value.ReadsPerMinutePerAddress)
            : RateLimitPartition.GetNoLimiter("");

    /// <summary>A hall that does not exist is answered without a grain, and shall not cost a limiter either.</summary>
    private RateLimitPartition<string> TakesOfKiosk(HttpContext context) =>
        context.GetRouteValue("hall") is string text && TextId.TryParse<HallId>(text, out var hall) && floor.Has(hall)
            ? Minute(hall.Value, NumbersPerMinute(options.Value.NumbersPerMinute, clock.Speed))
            : RateLimitPartition.GetNoLimiter("");

    private static string Address(HttpContext context) => Network(context.Connection.RemoteIpAddress);
}
