using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>A queue or the hall is stopped, with a reason and what becomes of its numbers.</summary>
public sealed class StoppingTests : HallStory
{
    [Fact]
    public void A_queue_that_is_stopped_gives_out_no_numbers()
    {
        var hall = Morning().When(Stop(A, StopFate.ServeOn), after: 60).Then(Stopped(A, StopFate.ServeOn));

        Assert.Equal([new Stop(A, "system", StopFate.ServeOn, Nine.AddSeconds(60))], hall.Stops);
        new Scene(hall).When(Take("A01")).Refused(new Refusal.QueueIsStopped(A, "system"));
        new Scene(hall).When(Take("B01", "A01")).Refused(new Refusal.QueueIsStopped(A, "system"));
        Assert.Equal("B001", Taken(new Scene(hall), Take("B01")).Ticket.Number.Value);
    }

    [Fact]
    public void A_hall_that_is_stopped_gives_out_no_numbers() =>
        Morning(Stopped(null, StopFate.ServeOn)).When(Take("B01")).Refused(new Refusal.HallIsStopped("system"));

    [Theory]
    [InlineData(StopFate.ServeOn)]
    [InlineData(StopFate.NextDay)]
    public void Who_waits_all_the_same_is_called(StopFate fate) =>
        Morning(Took("A001"), Stopped(A, fate)).When(CallNext()).Then(Call(CallOrder.FirstCome, "A001"));

    [Fact]
    public void Who_shall_wait_is_not_called()
    {
        var halted = Morning(Took("A001"), Stopped(A, StopFate.Wait));

        halted.When(CallNext()).Refused(new Refusal.NobodyWaiting(W1));
        halted.When(Choose("A001")).Refused(new Refusal.QueueIsStopped(A, "system"));
        Assert.Equal([Ticket("A001")], halted.Before.Line(A).All.Select(waiter => waiter.Ticket));
    }

    [Fact]
    public void Other_queues_of_the_window_are_called_on() =>
        Morning(Took("A001", confirmed: TicketClass.Military), Took("B001", after: 1), Stopped(A, StopFate.Wait))
            .When(CallNext())
            .Then(Call(CallOrder.FirstCome, "B001"));

    [Fact]
    public void Where_the_hall_waits_nobody_is_called()
    {
        var halted = Morning(Took("A001"), Took("B001"), Stopped(null, StopFate.Wait));

        halted.When(CallNext()).Refused(new Refusal.NobodyWaiting(W1));
        halted.When(Choose("A001")).Refused(new Refusal.HallIsStopped("system"));
    }

    [Fact]
    public void The_reason_told_is_that_of_the_stop_that_holds_back()
    {
        var halted = new HallEvent.IssuingStopped(A, "power", StopFate.Wait, W1, PutOff: []);

        Morning(Took("A001"), Stopped(null, StopFate.ServeOn), halted)
            .When(Choose("A001"))
            .Refused(new Refusal.QueueIsStopped(A, "power"));
    }

    [Fact]
    public void Who_shall_come_the_next_day_is_put_off()
    {
        var hall = Morning([
            Took("A002", after: 1), Took("A001"), Took("B001"), .. Served("A009"), Parked("A009", W1),
        ])
            .When(Stop(A, StopFate.NextDay), after: 60)
            .Then(Stopped(A, StopFate.NextDay, putOff: ["A001", "A002"]));

        Assert.Equal(
            [TicketState.PutOff, TicketState.PutOff, TicketState.Waiting, TicketState.Parked],
            from number in new[] { "A001", "A002", "B001", "A009" }
            select hall.Tickets[Ticket(number)].Standing.State);
        Assert.Equal(new Standing.PutOff(Nine.AddSeconds(60)), hall.Tickets[Ticket("A001")].Standing);
        Assert.Equal((0, 1), (hall.Line(A).All.Count, hall.Line(B).All.Count));
    }

    [Fact]
    public void A_hall_puts_off_all_its_queues_in_the_order_of_places() =>
        Morning(Took("A001", after: 1), Took("C001", after: 2), Took("B001"))
            .When(Stop(null, StopFate.NextDay))
            .Then(Stopped(null, StopFate.NextDay, putOff: ["B001", "A001", "C001"]));

    [Theory]
    [InlineData(StopFate.ServeOn)]
    [InlineData(StopFate.Wait)]
    public void Otherwise_nobody_is_put_off(StopFate fate) =>
        Morning(Took("A001")).When(Stop(A, fate)).Then(Stopped(A, fate));

    [Fact]
    public void What_goes_on_gives_out_numbers_and_calls()
    {
        var hall = Morning(Took("A001"), Stopped(A, StopFate.Wait)).When(Resume(A)).Then(Resumed(A));

        Assert.Empty(hall.Stops);
        new Scene(hall).When(CallNext()).Then(Call(CallOrder.FirstCome, "A001"));
        Assert.Equal("A002", Taken(new Scene(hall), Take("A01")).Ticket.Number.Value);
    }

    [Fact]
    public void A_queue_and_its_hall_are_stopped_each_for_itself()
    {
        var both = Morning(Stopped(A, StopFate.Wait)).When(Stop(null, StopFate.ServeOn))
            .Then(Stopped(null, StopFate.ServeOn));

        var hall = new Scene(both).When(Resume(null)).Then(Resumed(null));
        Assert.Equal(A, Assert.Single(hall.Stops).Queue);
        var queue = new Scene(both).When(Resume(A)).Then(Resumed(A));
        Assert.Null(Assert.Single(queue.Stops).Queue);
    }

    [Fact]
    public void What_is_stopped_is_not_stopped_again()
    {
        Morning(Stopped(A, StopFate.Wait))
            .When(Stop(A, StopFate.ServeOn))
            .Refused(new Refusal.IsStoppedAlready(A));
        Morning(Stopped(null, StopFate.Wait))
            .When(Stop(null, StopFate.ServeOn))
            .Refused(new Refusal.IsStoppedAlready(null));
        Morning(Stopped(A, StopFate.Wait)).When(Stop(B, StopFate.ServeOn)).Then(Stopped(B, StopFate.ServeOn));
    }

    [Fact]
    public void What_is_not_stopped_does_not_go_on()
    {
        Morning(Stopped(null, StopFate.Wait)).When(Resume(A)).Refused(new Refusal.IsNotStopped(A));
        Morning(Stopped(A, StopFate.Wait)).When(Resume(null)).Refused(new Refusal.IsNotStopped(null));
        Morning(Stopped(A, StopFate.Wait)).When(Resume(B)).Refused(new Refusal.IsNotStopped(B));
    }

    [Fact]
    public void A_queue_that_is_not_there_is_neither_stopped_nor_resumed()
    {
        var unknown = new QueueLetter("Z");

        Morning().When(Stop(unknown, StopFate.Wait)).Refused(new Refusal.UnknownQueue(unknown));
        Morning().When(Resume(unknown)).Refused(new Refusal.UnknownQueue(unknown));
    }

    [Fact]
    public void A_stop_has_a_reason_of_the_list() =>
        Morning()
            .When(new HallCommand.StopIssuing(W1, Seated, A, "lunch", StopFate.Wait))
            .Refused(new Refusal.UnknownReason("lunch"));

    [Fact]
    public void A_manager_stops_and_resumes_from_no_window_by_the_same_rules()
    {
        var stop = new HallCommand.StopByManager(A, "system", StopFate.NextDay);
        var hall = Morning(Took("A001"), Took("B001")).When(stop).Then(
            new HallEvent.IssuingStopped(A, "system", StopFate.NextDay, Window: null, [Ticket("A001")]));

        Assert.Equal(TicketState.PutOff, hall.Tickets[Ticket("A001")].Standing.State);
        new Scene(hall).When(stop).Refused(new Refusal.IsStoppedAlready(A));
        var resumed = new Scene(hall).When(new HallCommand.ResumeByManager(A))
            .Then(new HallEvent.IssuingResumed(A, Window: null));
        Assert.Empty(resumed.Stops);
        new Scene(resumed).When(new HallCommand.ResumeByManager(A)).Refused(new Refusal.IsNotStopped(A));
    }

    [Fact]
    public void A_manager_too_needs_a_reason_of_the_list_and_a_queue_that_is_there()
    {
        Morning().When(new HallCommand.StopByManager(null, "lunch", StopFate.Wait))
            .Refused(new Refusal.UnknownReason("lunch"));
        Morning().When(new HallCommand.StopByManager(new QueueLetter("Z"), "system", StopFate.Wait))
            .Refused(new Refusal.UnknownQueue(new QueueLetter("Z")));
    }

    private static HallCommand.StopIssuing Stop(QueueLetter? queue, StopFate fate) =>
        new(W1, Seated, queue, "system", fate);

    private static HallCommand.ResumeIssuing Resume(QueueLetter? queue) => new(W1, Seated, queue);

    private static HallEvent Resumed(QueueLetter? queue) => new HallEvent.IssuingResumed(queue, W1);

    private static HallCommand.CallChosen Choose(string number) => new(W1, Seated, No(number), "help", null);
}
