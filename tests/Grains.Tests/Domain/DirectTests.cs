using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Nobody waits: taken, called and started in one press.</summary>
public sealed class DirectTests : HallStory
{
    [Fact]
    public void Who_stands_at_the_window_is_served_at_once()
    {
        var decision = Morning(Took("A001"), Cancelled("A001")).When(Direct("A01"), after: 60).Decision;

        var taken = Assert.IsType<HallEvent.TicketTaken>(decision.Events[0]);
        Assert.Equal((Ticket("A002"), 0), (taken.Ticket, taken.Slip.Ahead));
        var hall = Morning(Took("A001"), Cancelled("A001")).When(Direct("A01"), after: 60)
            .Then(taken, Call(CallOrder.Direct, "A002"), Started("A002", W1));
        Assert.Equal(new Window.Serving(Nine.AddSeconds(60), Seated, Ticket("A002")), hall.Windows[W1]);
        Assert.Equal(CallOrder.Direct, Assert.Single(hall.Calls).Choice!.Order);
    }

    [Fact]
    public void While_somebody_waits_for_this_window_it_is_his_turn() =>
        Morning(Took("C001"), Took("B001"))
            .When(Direct("A01"))
            .Refused(new Refusal.PeopleAreWaiting(W1, No("B001")));

    [Fact]
    public void Who_waits_for_other_windows_does_not_matter() =>
        Assert.Null(Morning(Took("C001")).When(Direct("A01")).Decision.Refusal);

    [Fact]
    public void A_window_serves_its_own_queues_only() =>
        Morning().When(Direct("C01")).Refused(new Refusal.NotServedHere(W1, C));

    [Fact]
    public void A_window_with_a_number_serves_no_other() =>
        Morning(Took("A001"), Called("A001", W1))
            .When(Direct("A01"))
            .Refused(new Refusal.NumberAtWindow(W1, No("A001")));

    [Fact]
    public void A_closed_window_serves_nobody() =>
        Given(DayOpen(), Staffed(W1))
            .When(Direct("A01"))
            .Refused(new Refusal.WindowIsNotOpen(W1, WindowState.Staffed));

    [Fact]
    public void What_may_not_be_taken_is_not_served() =>
        Morning(Stopped(A, StopFate.ServeOn)).When(Direct("A01")).Refused(new Refusal.QueueIsStopped(A, "system"));

    [Theory]
    [InlineData("2026-11-23T17:00:00+08:00")]
    [InlineData("2026-11-23T17:29:59+08:00")]
    public void Who_stands_at_the_window_may_be_late(string at) =>
        Assert.Null(RealHours.When(Direct("A01"), DateTimeOffset.Parse(at)).Decision.Refusal);

    [Fact]
    public void But_not_later_than_the_hall_is_open() =>
        RealHours.When(Direct("A01"), DateTimeOffset.Parse("2026-11-23T17:30:00+08:00"))
            .Refused(new Refusal.HallIsClosed(DateTimeOffset.Parse("2026-11-24T08:30:00+08:00")));

    private static Scene RealHours => Given([DayOpen(WithRealHours), .. Desk(W1)]);

    private static HallCommand.ServeDirectly Direct(string item) => new(W1, Seated, new TakeForm(Items(item)));
}
