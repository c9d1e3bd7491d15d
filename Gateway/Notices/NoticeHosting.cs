using CityHall.Gateway.Tickets;
using CityHall.Grains.Interfaces.Notices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Notices;

/// <summary>Chooses where notices go.</summary>
internal static class NoticeHosting
{
    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.AddOptions<NoticeOptions>().BindConfiguration(NoticeOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton(Create);
    }

    private static INotice Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<NoticeOptions>>();
        return options.Value.To switch
        {
            NoticeSink.None => new NoNotice(),
            NoticeSink.Log => new LogNotice(services.GetRequiredService<ILogger<LogNotice>>()),
            NoticeSink.Webhook => new WebhookNotice(
                options,
                services.GetRequiredService<TicketLinks>(),
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ILogger<WebhookNotice>>()),
        };
    }
}
