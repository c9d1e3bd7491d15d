using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Domain.Tickets;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Golden;

/// <summary>What an older payload does not say means what it meant when it was written.</summary>
public sealed class OldShapeTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_number_of_old_has_one_leg_with_all_its_items()
    {
        var ticket = new HallTicket(Read<HallEvent.TicketTaken>(schema: 1), new Standing.Waiting());

        var leg = Assert.Single(ticket.Legs);
        Assert.Equal(A, leg.Queue);
        Assert.Equal(Items("A01", "A02"), leg.Items);
        Assert.Equal((1, A), (ticket.LegNo, ticket.Queue));
        Assert.False(ticket.Taken.IsLate);
        Assert.Null(ticket.Wish);
    }

    [Fact]
    public void A_finish_of_old_ended_the_number()
    {
        var finished = Read<HallEvent.ServiceFinished>(schema: 1);

        Assert.Equal([1], finished.Legs);
        Assert.Empty(finished.Items);
        Assert.Null(finished.Next);
    }

    [Fact]
    public void A_service_of_old_was_the_last()
    {
        var served = Read<TicketEvent.Served>(schema: 1);

        Assert.True(served.IsLast);
        Assert.Empty(served.Items);
    }

    [Fact]
    public void A_day_of_old_begins_by_the_default_rules_and_gives_its_numbers_back()
    {
        var hall = Hall.Initial.Evolve(Read<HallEvent.DayOpened>(schema: 1));

        var rules = hall.Document!;
        Assert.Equal((2, 40, 2), (rules.Order.HeadInRow, rules.Order.BoundMinutes, rules.Order.OrdinaryPerRatio));
        Assert.Equal(4, rules.Order.HeadClasses.Length);
        Assert.Equal(2, rules.Order.RatioClasses.Length);
        Assert.Equal(ComeBackRule.Default, rules.ComeBack);
        Assert.Equal(AppointmentRule.Default, rules.Appointments);
        Assert.Equal(WaitRule.Default, rules.Wait);
        Assert.Equal(DeskRule.Default, rules.Desk);
        Assert.Equal(30, rules.StopMinutesBeforeClosing);
        Assert.Equal(30, rules.Call.ExtraSecondsForWalking);
        Assert.All(rules.Queues.SelectMany(queue => queue.Items), item => Assert.Empty(item.ConflictsWith));
        Assert.Equal((0, 0, 0), (rules.SpecialDays.Length, hall.Stops.Length, hall.KeptPlaces.Count));
        Assert.Equal(
            (0, 0, 0), (rules.ParkReasons.Length, rules.TransferReasons.Length, rules.StopReasons.Length));
        var ticket = Assert.Single(hall.Tickets.Values);
        Assert.Equal((1, 1), (ticket.LegNo, ticket.Legs.Length));
        Assert.Empty(ticket.Done);
    }

    private static T Read<T>(int schema)
        where T : Grains.Domain.DomainEvent
    {
        var stream = typeof(T).DeclaringType!.Name.Replace("Event", "", StringComparison.Ordinal);
        var path = Path.Combine(
            Repository.Root, "tests", "Grains.Tests", "Golden", stream, $"{typeof(T).Name}.v{schema}.json");
        return (T)Codecs.Decode(typeof(T), schema, Nine, File.ReadAllBytes(path));
    }
}
