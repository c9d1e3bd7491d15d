using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class AppointmentTests : HallStory
{
    private const int QuarterHour = 15 * 60;
    private const int HalfHour = 30 * 60;

    /// <summary>An hour after nine.</summary>
    private const int Begins = 3600;

    private static readonly Slot Ten = new(Nine.AddSeconds(Begins), Nine.AddSeconds(Begins + HalfHour));

    [Theory]
    [InlineData(Begins - QuarterHour)]
    [InlineData(Begins)]
    [InlineData(Begins + QuarterHour)]
    public void Who_checks_in_within_15_minutes_keeps_the_slot(int after)
    {
        var taken = CheckIn(after);

        Assert.False(taken.IsLate);
        Assert.Equal(new Place(Nine.AddSeconds(after), 4), taken.Place);
        Assert.Equal(Ten, new HallTicket(taken, new Standing.Waiting()).KeptSlot);
    }

    [Fact]
    public void Nobody_checks_in_earlier() =>
        FourWaiting.When(TakeAt(Ten), after: Begins - QuarterHour - 1)
            .Refused(new Refusal.TooEarlyForSlot(Nine.AddSeconds(Begins - QuarterHour)));

    [Theory]
    [InlineData(Begins + QuarterHour + 1)]
    [InlineData(Begins + HalfHour)]
    public void Who_is_late_stands_behind_three_who_wait(int after)
    {
        var taken = CheckIn(after);

        Assert.True(taken.IsLate);
        Assert.Equal(new Place(Nine.AddSeconds(2), 4), taken.Place);
        Assert.Equal(3, taken.Slip.Ahead);
        Assert.Null(new HallTicket(taken, new Standing.Waiting()).KeptSlot);
    }

    [Fact]
    public void Who_is_late_where_fewer_wait_stands_at_the_tail()
    {
        var taken = Taken(Morning(Took("A001"), Took("A002")), TakeAt(Ten), Begins + HalfHour);

        Assert.Equal((true, new Place(Nine.AddSeconds(Begins + HalfHour), 2)), (taken.IsLate, taken.Place));
    }

    [Fact]
    public void Who_is_later_still_did_not_come() =>
        FourWaiting.When(TakeAt(Ten), after: Begins + HalfHour + 1)
            .Refused(new Refusal.SlotIsOver(Nine.AddSeconds(Begins + HalfHour)));

    [Fact]
    public void The_minutes_are_those_of_the_rules()
    {
        var rules = Document with
        {
            Appointments = new AppointmentRule(EarlyMinutes: 1, LateMinutes: 2, LateBehind: 1, NoShowMinutes: 3),
        };
        var hall = Given(DayOpen(rules), Took("A001"), Took("A002", after: 1));

        hall.When(TakeAt(Ten), after: Begins - 61).Refused(new Refusal.TooEarlyForSlot(Nine.AddSeconds(Begins - 60)));
        Assert.False(Taken(hall, TakeAt(Ten), Begins + 120).IsLate);
        Assert.Equal(new Place(Nine, 2), Taken(hall, TakeAt(Ten), Begins + 121).Place);
        hall.When(TakeAt(Ten), after: Begins + 181).Refused(new Refusal.SlotIsOver(Nine.AddSeconds(Begins + 180)));
    }

    private static Scene FourWaiting =>
        Morning(Took("A001"), Took("A002", after: 1), Took("A003", after: 2), Took("A004", after: 3));

    private static HallEvent.TicketTaken CheckIn(int after) => Taken(FourWaiting, TakeAt(Ten), after);

    private static HallCommand.Take TakeAt(Slot slot) =>
        new(new TakeForm(Items("A01"), Channel: Channel.Appointment, Slot: slot));
}
