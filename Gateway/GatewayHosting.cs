using CityHall.Gateway.Access;
using CityHall.Gateway.City;
using CityHall.Gateway.Clerks;
using CityHall.Gateway.GuideDesks;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Gateway.Kiosks;
using CityHall.Gateway.Live;
using CityHall.Gateway.Manage;
using CityHall.Gateway.Notices;
using CityHall.Gateway.OpenApi;
using CityHall.Gateway.Pages;
using CityHall.Gateway.People;
using CityHall.Gateway.PersonalData;
using CityHall.Gateway.Policies;
using CityHall.Gateway.Reports;
using CityHall.Gateway.Tickets;
using CityHall.Gateway.Voice;
using CityHall.Gateway.Windows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway;

/// <summary>The city's rim: HTTP API, hubs and screens.</summary>
/// <remarks>
/// Needs of its host: IGrainFactory, IHallDirectory, HallClock, TimeProvider (real time), IAccounts, IPeople, IReports,
/// IPersonalStore, TicketLinkKey, PersonalKey, OperatorKey, VoiceFolder, KioskCodes and Data Protection.
/// </remarks>
public static class GatewayHosting
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ClientTimeout = TimeSpan.FromSeconds(15);

    public static WebApplicationBuilder AddGateway(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<GatewayOptions>().BindConfiguration(GatewayOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Floor>().AddSingleton<TicketLinks>().AddSingleton<NumberLimits>()
            .AddSingleton<HelpLimits>().AddSingleton<KioskLock>().AddSingleton<HelperList>()
            .AddSingleton<TakeDesk>().AddSingleton<WishLimits>();
        services.AddNotices();
        services.AddSingleton<Passwords>().AddSingleton<SignInLimits>().AddSingleton<SignInDesk>()
            .AddSingleton<PeopleDesk>().AddSingleton<Identities>();
        services.AddSingleton<HallBoard>().AddSingleton<Viewers>().AddHostedService<HallFeed>();
        services.AddHealthChecks().AddCheck<FeedHealth>("halls");
        services.AddHttp();
        services.AddHubs();
        services.AddContract();
        return builder;
    }

    public static WebApplication MapGateway(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => Problem.OfStatus(context.HttpContext.Response.StatusCode)
            .ExecuteAsync(context.HttpContext));
        app.UseRequestGuards();
        app.UsePageFiles();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseGate();

        var api = app.MapGroup("/api/v1");
        api.MapHalls();
        api.MapVoice();
        api.MapTickets();
        api.MapIdentities();
        api.MapKiosks();
        api.MapGuideDesks();
        api.MapWindows();
        api.MapManage();
        api.MapClerks();
        api.MapSessions();
        api.MapPeople();
        api.MapReports();
        api.MapPolicies();
        app.MapLive<HallHub>("/hubs/hall");
        app.MapLive<WindowHub>("/hubs/window");
        app.MapLive<GuideHub>("/hubs/guide");
        app.MapLive<ManagerHub>("/hubs/manage");
        app.MapLive<TicketHub>("/hubs/ticket");
        app.MapLive<CityHub>("/hubs/city");
        app.MapPages();
        app.MapHealth();
        app.MapContract();
        return app;
    }

    private static void AddHttp(this IServiceCollection services)
    {
        services.AddSessionCookie().AddOperatorKey();
        services.AddExceptionHandler<Failures>();
        services.ConfigureHttpJsonOptions(json => GatewayJson.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddRateLimiter();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, RateLimits>();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<GatewayOptions>>((kestrel, gateway) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = gateway.Value.MaxBodyBytes;
            kestrel.Limits.MaxConcurrentUpgradedConnections = gateway.Value.MaxHubConnections;
        });
    }

    private static void AddHubs(this IServiceCollection services)
    {
        services.AddSingleton<HubGate>().AddSingleton<LiveFilter>();
        services.AddSignalR(hubs => hubs.AddFilter<LiveFilter>())
            .AddJsonProtocol(json => GatewayJson.Apply(json.PayloadSerializerOptions));
        services.AddOptions<HubOptions>().Configure<IOptions<GatewayOptions>>((hubs, gateway) =>
        {
            hubs.MaximumReceiveMessageSize = gateway.Value.MaxHubMessageBytes;
            hubs.KeepAliveInterval = KeepAlive;
            hubs.ClientTimeoutInterval = ClientTimeout;
        });
    }

    private static void MapLive<THub>(this IEndpointRouteBuilder routes, string path)
        where THub : Hub =>
        routes.MapHub<THub>(path, hub => hub.Transports = HttpTransportType.WebSockets)
            .IsOpen().RequireRateLimiting(RateLimits.Connections);
}
