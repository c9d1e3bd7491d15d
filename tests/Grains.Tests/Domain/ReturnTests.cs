using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Back with the papers that were missing: a place at once, rather at the window that knows them.</summary>
public sealed class ReturnTests : HallStory
{
    private const int TenMinutes = 600;

    private static readonly TicketId Before = TicketId.Of(Id, Monday.AddDays(-3), No("A044"));

    [Fact]
    public void Who_comes_back_stands_before_those_of_his_class_who_do_not()
    {
        var taken = Taken(Morning(Took("A001"), Took("A002", after: 1)), ComeBack(W2), after: 60);

        Assert.Equal((new Place(Nine, 0), 0), (taken.Place, taken.Slip.Ahead));
        Assert.Equal(new ReturnTrip(Before, W2), taken.Return);
    }

    [Fact]
    public void Those_who_come_back_stand_in_the_order_of_their_coming()
    {
        var first = Took("A001") with { Return = new ReturnTrip(Before, W2), Place = new Place(Nine, 0) };
        var other = new HallCommand.Take(new TakeForm(
            Items("A01"), Return: new ReturnTrip(TicketId.Of(Id, Monday.AddDays(-3), No("A045")), W2)));

        var taken = Taken(Morning(first, Took("A002")), other, after: 60);

        Assert.Equal((new Place(Nine, 1), 1), (taken.Place, taken.Slip.Ahead));
    }

    [Fact]
    public void He_comes_back_once_while_he_has_that_number()
    {
        Returned(W2).When(ComeBack(W2)).Refused(new Refusal.AlreadyWaiting(No("A001")));
        Returned(W2, Took("A002"), Called("A001", W1), Started("A001", W1))
            .When(ComeBack(W2))
            .Refused(new Refusal.AlreadyWaiting(No("A001")));
        Assert.Null(Returned(W2, Cancelled("A001")).When(ComeBack(W2)).Decision.Refusal);
    }

    [Fact]
    public void Who_comes_back_does_not_stand_twice_in_one_queue()
    {
        var form = new TakeForm(Items("A01"), IdentityHash: "4f2a", Return: new ReturnTrip(Before, W2));

        Morning(Took("A001", identity: "4f2a")).When(new HallCommand.Take(form))
            .Refused(new Refusal.AlreadyWaiting(No("A001")));
        Assert.Null(Morning(Took("B001", identity: "4f2a")).When(new HallCommand.Take(form)).Decision.Refusal);
    }

    [Fact]
    public void For_ten_minutes_the_same_window_is_preferred() =>
        Returned(W2, [.. Desk(W2, Wang), Took("A002", after: 1)])
            .When(CallNext(), after: TenMinutes - 1)
            .Then(Call(CallOrder.FirstCome, "A002"));

    [Fact]
    public void Then_any_window_of_the_queue_will_do() =>
        Returned(W2, [.. Desk(W2, Wang), Took("A002", after: 1)])
            .When(CallNext(), after: TenMinutes)
            .Then(Call(CallOrder.FirstCome, "A001"));

    [Fact]
    public void The_same_window_calls_him_at_once() =>
        Returned(W2, [.. Desk(W2, Wang), Took("A002", after: 1)])
            .When(CallNext(W2), after: 1)
            .Then(Call(CallOrder.FirstCome, "A001", window: W2));

    [Fact]
    public void A_window_that_takes_no_numbers_is_not_preferred() =>
        Returned(W2, Took("A002", after: 1)).When(CallNext(), after: 1).Then(Call(CallOrder.FirstCome, "A001"));

    [Fact]
    public void A_window_that_is_no_more_is_not_preferred() =>
        Returned(W9, Took("A002", after: 1)).When(CallNext(), after: 1).Then(Call(CallOrder.FirstCome, "A001"));

    [Fact]
    public void Who_was_called_once_prefers_no_window_any_more() =>
        Returned(W2, [
            .. Desk(W2, Wang), .. CalledThrice("A001"), Missed("A001", W1),
            new HallEvent.TicketReactivated(Ticket("A001"), null, new Place(Nine, 9), Times: 1),
        ])
            .When(CallNext(), after: 61)
            .Then(Call(CallOrder.FirstCome, "A001", serial: 4));

    private static HallCommand.Take ComeBack(WindowId window) =>
        new(new TakeForm(Items("A01"), Return: new ReturnTrip(Before, window)));

    /// <summary>A001 came back at nine, after a notice that this window had given.</summary>
    private static Scene Returned(WindowId window, params IEnumerable<HallEvent> since) =>
        Morning([Took("A001") with { Return = new ReturnTrip(Before, window) }, .. since]);
}
