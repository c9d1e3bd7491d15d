using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Http;

/// <summary>How often somebody may do something in a minute.</summary>
internal sealed class RateLimits(IOptions<GatewayOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    public const string SignIns = "sign-ins";
    public const string Connections = "connections";
    public const string Operators = "operators";

    private const int SegmentsPerMinute = 6;
    private const int NetworkBytes = 8;
    private const string Api = "/api";

    /// <summary>Where the pages of numbers are: short, for it stands on the slip.</summary>
    public const string Tickets = "/t";

    public void Configure(RateLimiterOptions limiter)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Reads);
        limiter.AddPolicy(SignIns, context => Minute(Address(context), options.Value.SignInsPerMinutePerAddress));
        limiter.AddPolicy(Connections, ConnectionsOfAddress);
        limiter.AddPolicy(
            Operators, context => Minute(Address(context), options.Value.OperatorRequestsPerMinutePerAddress));
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

    public static string Address(HttpContext context) => Network(context.Connection.RemoteIpAddress);

    private RateLimitPartition<string> Reads(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && (context.Request.Path.StartsWithSegments(Api) || context.Request.Path.StartsWithSegments(Tickets))
            ? Minute(Address(context), options.Value.ReadsPerMinutePerAddress)
            : RateLimitPartition.GetNoLimiter("");

    /// <summary>A socket's request lasts as long as the socket: while it is open it holds its place.</summary>
    private RateLimitPartition<string> ConnectionsOfAddress(HttpContext context) =>
        RateLimitPartition.GetConcurrencyLimiter(Address(context), _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = options.Value.MaxHubConnectionsPerAddress,
            QueueLimit = 0,
        });
}
