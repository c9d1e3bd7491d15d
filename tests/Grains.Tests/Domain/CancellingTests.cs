using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class CancellingTests : HallStory
{
    [Fact]
    public void Who_waits_may_leave_the_line()
    {
        var hall = Morning(Took("A001"), Took("A002", after: 1)).When(Cancel("A001")).Then(Cancelled("A001"));

        Assert.Equal([Ticket("A002")], hall.Line(A).All.Select(waiter => waiter.Ticket));
    }

    [Fact]
    public void Who_was_called_may_leave_and_frees_the_window()
    {
        var hall = Morning(Took("A001"), Called("A001", W1)).When(Cancel("A001"), after: 5).Then(Cancelled("A001"));

        Assert.Equal(new Window.Open(Nine.AddSeconds(5), Seated), hall.Windows[W1]);
    }

    [Fact]
    public void A_window_freed_so_takes_the_pause_that_was_asked_for()
    {
        var hall = Morning(Took("A001"), Called("A001", W1), Paused(W1, afterThisNumber: true))
            .When(Cancel("A001"))
            .Then(Cancelled("A001"));

        Assert.Equal(new Window.Paused(Nine, Seated, "break"), hall.Windows[W1]);
    }

    [Fact]
    public void A_missed_number_may_be_cancelled() =>
        Morning([Took("A001"), .. CalledThrice("A001"), Missed("A001", W1)])
            .When(Cancel("A001"))
            .Then(Cancelled("A001"));

    [Fact]
    public void Who_is_being_served_may_not_cancel() =>
        Morning(Took("A001"), Called("A001", W1), Started("A001", W1))
            .When(Cancel("A001"))
            .Refused(new Refusal.NumberIsServing(No("A001"), W1));

    [Fact]
    public void A_number_is_cancelled_once() =>
        Morning(Took("A001"), Cancelled("A001"))
            .When(Cancel("A001"))
            .Refused(new Refusal.NumberIsOver(No("A001"), TicketState.Cancelled));

    [Fact]
    public void A_finished_number_is_over() =>
        Morning(Took("A001"), Called("A001", W1), Started("A001", W1), Finished("A001", W1))
            .When(Cancel("A001"))
            .Refused(new Refusal.NumberIsOver(No("A001"), TicketState.Finished));

    [Fact]
    public void A_number_that_expired_is_over() =>
        Morning(Took("A001"), new HallEvent.DayClosed(Monday, Expired: [No("A001")]))
            .When(Cancel("A001"))
            .Refused(new Refusal.NumberIsOver(No("A001"), TicketState.Expired));

    [Fact]
    public void A_number_that_was_never_given_out_is_unknown() =>
        Morning().When(Cancel("A001")).Refused(new Refusal.UnknownTicket(Ticket("A001")));

    private static HallCommand.Cancel Cancel(string number) => new(Ticket(number));
}
