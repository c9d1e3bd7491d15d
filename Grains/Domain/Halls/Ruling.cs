namespace CityHall.Grains.Domain.Halls;

/// <summary>How rules come into force: scheduled by an event, in force by another.</summary>
internal static class Ruling
{
    public static Decision<HallEvent> Schedule(Hall hall, HallCommand.SchedulePolicy schedule)
    {
        var policy = schedule.Policy;

        // Levels are changed by different hands: what is known of fewer changes comes too late.
        if (policy.Version <= hall.Schedule.Version) return Array.Empty<HallEvent>();
        return policy.Schedule
            .Select(one => new HallEvent.PolicyScheduled(policy.Version, one.EffectiveAt, one.Document))
            .ToArray<HallEvent>();
    }

    public static Hall Scheduled(Hall hall, HallEvent.PolicyScheduled scheduled)
    {
        var before = hall.Schedule;
        var documents = scheduled.Version > before.Version ? Halls.Schedule.Empty.Documents : before.Documents;
        return hall with
        {
            Schedule = before with
            {
                Version = scheduled.Version,
                Documents = documents.SetItem(scheduled.EffectiveAt, scheduled.Document),
            },
        };
    }

    public static Hall TookEffect(Hall hall, HallEvent.PolicyTookEffect effect)
    {
        var document = hall.Schedule.Documents[effect.EffectiveAt];
        var rules = document with
        {
            Zones = hall.Rules.Zones,
            Queues = hall.Rules.Queues,
            Windows = hall.Rules.Windows,
        };
        var ruled = hall with
        {
            Document = rules,
            Schedule = hall.Schedule.After(effect.EffectiveAt) with { Begun = document },
        };

        // Which classes go first is a rule: the lanes of those who wait are laid anew.
        return ruled.Relined();
    }

    private static Hall Relined(this Hall hall)
    {
        var waiting = hall.Tickets.Values.Where(ticket => ticket.Standing is Standing.Waiting);
        var cleared = hall.Queues with { Lines = hall.Queues.Lines.Clear() };
        return hall with
        {
            Queues = waiting.Aggregate(cleared, (queues, ticket) => queues.With(ticket, hall.Rules.Order)),
        };
    }
}
