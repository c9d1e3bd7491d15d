using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class RecallingTests : HallStory
{
    [Fact]
    public void A_number_is_called_again_after_20_seconds()
    {
        var hall = Morning(Took("A001"), Called("A001", W1))
            .When(Recall, after: 20)
            .Then(Recalled("A001", W1, callNo: 2, after: 20));

        var calls = new Calls(Count: 2, FirstAt: Nine, LastAt: Nine.AddSeconds(20));
        Assert.Equal(new Standing.Called(W1, calls), hall.Tickets[Ticket("A001")].Standing);
        Assert.Equal([1, 2], hall.Calls.Select(call => call.CallNo));
    }

    [Fact]
    public void A_number_is_not_called_again_before_20_seconds() =>
        Morning(Took("A001"), Called("A001", W1))
            .When(Recall, after: 19)
            .Refused(new Refusal.TooEarlyToRecall(No("A001"), Nine.AddSeconds(20)));

    [Fact]
    public void The_20_seconds_count_from_the_last_call() =>
        Morning(Took("A001"), Called("A001", W1), Recalled("A001", W1, callNo: 2, after: 30))
            .When(Recall, after: 49)
            .Refused(new Refusal.TooEarlyToRecall(No("A001"), Nine.AddSeconds(50)));

    [Fact]
    public void A_number_is_called_three_times_at_most() =>
        Morning([Took("A001"), .. CalledThrice("A001")])
            .When(Recall, after: 90)
            .Refused(new Refusal.CalledOftenEnough(No("A001"), Calls: 3));

    [Fact]
    public void A_window_without_a_number_calls_nobody_again() =>
        Morning().When(Recall).Refused(new Refusal.NothingCalled(W1));

    [Fact]
    public void Who_is_being_served_is_not_called_again() =>
        Morning(Took("A001"), Called("A001", W1), Started("A001", W1))
            .When(Recall, after: 30)
            .Refused(new Refusal.NothingCalled(W1));

    [Fact]
    public void Who_does_not_come_in_three_calls_and_60_seconds_is_missed()
    {
        var hall = Morning([Took("A001"), .. CalledThrice("A001")]).When(Miss, after: 60).Then(Missed("A001", W1));

        var calls = new Calls(Count: 3, FirstAt: Nine, LastAt: Nine.AddSeconds(40));
        Assert.Equal(new Standing.Missed(calls, Nine.AddSeconds(60)), hall.Tickets[Ticket("A001")].Standing);
        Assert.Equal(new Window.Open(Nine.AddSeconds(60), Seated), hall.Windows[W1]);
        Assert.Equal(Li, hall.Tickets[Ticket("A001")].Keeper);
    }

    [Fact]
    public void Nobody_is_missed_before_60_seconds() =>
        Morning([Took("A001"), .. CalledThrice("A001")])
            .When(Miss, after: 59)
            .Refused(new Refusal.TooEarlyToMiss(No("A001"), Calls: 3, CallsNeeded: 3, Nine.AddSeconds(60)));

    [Theory]
    [InlineData(true, TicketClass.Ordinary)]
    [InlineData(false, TicketClass.Elderly)]
    [InlineData(true, TicketClass.Elderly)]
    public void Who_walks_slowly_has_half_a_minute_more(bool hasWheelchair, TicketClass claimed)
    {
        var slow = Took("A001") with { Class = claimed, Needs = hasWheelchair ? [Need.Hearing, Need.Wheelchair] : [] };
        var called = Morning([slow, .. CalledThrice("A001")]);

        called.When(Miss, after: 89)
            .Refused(new Refusal.TooEarlyToMiss(No("A001"), Calls: 3, CallsNeeded: 3, Nine.AddSeconds(90)));
        called.When(Miss, after: 90).Then(Missed("A001", W1));
    }

    [Theory]
    [InlineData(Need.Hearing)]
    [InlineData(Need.Language)]
    public void Other_needs_take_no_more_time(Need need) =>
        Morning([Took("A001") with { Needs = [need] }, .. CalledThrice("A001")])
            .When(Miss, after: 60)
            .Then(Missed("A001", W1));

    [Fact]
    public void Nobody_is_missed_after_two_calls() =>
        Morning(Took("A001"), Called("A001", W1), Recalled("A001", W1, callNo: 2, after: 20))
            .When(Miss, after: 300)
            .Refused(new Refusal.TooEarlyToMiss(No("A001"), Calls: 2, CallsNeeded: 3, Nine.AddSeconds(60)));

    [Fact]
    public void A_window_without_a_number_misses_nobody() =>
        Morning().When(Miss).Refused(new Refusal.NothingCalled(W1));

    [Fact]
    public void Who_is_being_served_is_not_missed() =>
        Morning([Took("A001"), .. CalledThrice("A001"), Started("A001", W1)])
            .When(Miss, after: 90)
            .Refused(new Refusal.NothingCalled(W1));

    private static HallCommand.Recall Recall => new(W1, Seated);

    private static HallCommand.Miss Miss => new(W1, Seated);
}
