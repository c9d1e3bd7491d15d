using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class ServingTests : HallStory
{
    [Fact]
    public void Who_comes_is_served()
    {
        var hall = Morning(Took("A001"), Called("A001", W1)).When(Start, after: 12).Then(Started("A001", W1));

        Assert.Equal(new Window.Serving(Nine.AddSeconds(12), Seated, Ticket("A001")), hall.Windows[W1]);
        var calls = new Calls(Count: 1, FirstAt: Nine, LastAt: Nine);
        Assert.Equal(new Standing.Serving(W1, calls, Nine.AddSeconds(12)), hall.Tickets[Ticket("A001")].Standing);
    }

    [Fact]
    public void Nobody_is_served_who_was_not_called() =>
        Morning(Took("A001")).When(Start).Refused(new Refusal.NothingCalled(W1));

    [Fact]
    public void Service_starts_once() =>
        Morning(Took("A001"), Called("A001", W1), Started("A001", W1))
            .When(Start)
            .Refused(new Refusal.NothingCalled(W1));

    [Fact]
    public void A_finished_service_frees_the_window_and_counts()
    {
        var hall = Morning(Took("A001"), Called("A001", W1), Started("A001", W1, after: 10))
            .When(Finish(), after: 310)
            .Then(Finished("A001", W1) with { StartedAt = Nine.AddSeconds(10) });

        Assert.Equal(new Window.Open(Nine.AddSeconds(310), Seated), hall.Windows[W1]);
        Assert.Equal(new Tally(Served: 1, TimeSpan.FromMinutes(5)), hall.Tallies[W1]);
        Assert.IsType<Standing.Finished>(hall.Tickets[Ticket("A001")].Standing);
    }

    [Fact]
    public void The_handling_times_of_a_window_add_up()
    {
        var hall = Morning(
            Took("A001"), Called("A001", W1), Started("A001", W1), Finished("A001", W1, after: 60),
            Took("A002"), Called("A002", W1, serial: 2), Started("A002", W1), Finished("A002", W1, after: 30)).Before;

        Assert.Equal(new Tally(Served: 2, TimeSpan.FromSeconds(90)), hall.Tallies[W1]);
    }

    [Fact]
    public void The_pause_that_was_asked_for_begins_when_the_number_is_done()
    {
        var hall = Morning(Took("A001"), Called("A001", W1), Paused(W1, afterThisNumber: true), Started("A001", W1))
            .When(Finish(), after: 60)
            .Then(Finished("A001", W1));

        Assert.Equal(new Window.Paused(Nine.AddSeconds(60), Seated, "break"), hall.Windows[W1]);
    }

    [Fact]
    public void Nothing_is_finished_that_was_not_started() =>
        Morning(Took("A001"), Called("A001", W1)).When(Finish()).Refused(new Refusal.NothingServing(W1));

    [Fact]
    public void An_idle_window_finishes_nothing() => Morning().When(Finish()).Refused(new Refusal.NothingServing(W1));

    private static HallCommand.Start Start => new(W1, Seated);
}
