using CityHall.Grains.Domain.Clerks;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Domain.People;
using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Domain.Tickets;
using CityHall.Grains.Journal;
using CityHall.Grains.Policies;
using CityHall.Grains.Subscriptions;
using CityHall.Grains.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Grains;

/// <summary>What the grains need beside a journal, a subscription store, a directory and a clock.</summary>
public static class GrainsHosting
{
    public static IServiceCollection AddHallGrains(this IServiceCollection services) => services
        .AddSingleton<EventCodec<HallCommand, HallEvent>>()
        .AddSingleton<EventCodec<ClerkCommand, ClerkEvent>>()
        .AddSingleton<EventCodec<TicketCommand, TicketEvent>>()
        .AddSingleton<EventCodec<PolicyCommand, PolicyEvent>>()
        .AddSingleton<EventCodec<PersonCommand, PersonEvent>>()
        .AddSingleton<JournalAccess>()
        .AddSingleton<PastDays>()
        .AddSingleton<TicketHistory>()
        .AddSingleton<PolicyBook>()
        .AddSingleton<ISubscription, ServedSubscription>()
        .AddSingleton<ISubscription, PolicySubscription>()
        .AddSingleton<ISubscription, NoticeSubscription>()
        .AddSingleton<SubscriptionWaker>()
        .AddHostedService(services => services.GetRequiredService<SubscriptionWaker>())
        .AddSingleton<TailReader>()
        .AddHostedService(services => services.GetRequiredService<TailReader>());
}
