using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>To another queue, or into another window's hands; the place goes with the number.</summary>
public sealed class TransferTests : HallStory
{
    [Fact]
    public void A_number_keeps_its_place_in_another_queue()
    {
        var hall = Morning([Took("C001", after: 30), .. Served("A001")])
            .When(Transfer(C), after: 60)
            .Then(Transferred(C));

        var ticket = hall.Tickets[Ticket("A001")];
        Assert.Equal([Ticket("A001"), Ticket("C001")], hall.Line(C).All.Select(waiter => waiter.Ticket));
        Assert.Equal((new Place(Nine, 1), C, (WindowWish?)null), (ticket.Place, ticket.Queue, ticket.Wish));
        Assert.IsType<Standing.Waiting>(ticket.Standing);
        Assert.Equal(Items("A01"), ticket.Leg.Items);
        Assert.Equal(new Window.Open(Nine.AddSeconds(60), Seated), hall.Windows[W1]);
        Assert.Equal(new Tally(Served: 0, TimeSpan.FromSeconds(60)), hall.Tallies[W1]);
    }

    [Fact]
    public void Who_was_only_called_may_be_transferred_too()
    {
        var hall = Morning(Took("A001"), Called("A001", W1)).When(Transfer(C), after: 60).Then(Transferred(C));

        Assert.Empty(hall.Tallies);
    }

    [Fact]
    public void An_idle_window_transfers_nobody() =>
        Morning(Took("A001")).When(Transfer(C)).Refused(new Refusal.NothingServing(W1));

    [Fact]
    public void Only_the_leg_that_it_is_at_goes_to_another_queue()
    {
        var taken = Took("A001") with { Legs = [new Leg(A, Items("A01")), new Leg(B, Items("B01"))] };
        var second = Finished("A001", W1) with { Next = B };

        var hall = Morning(
                taken, Called("A001", W1), Started("A001", W1), second, Called("A001", W1), Started("A001", W1))
            .When(Transfer(C))
            .Then(Transferred(C));

        Assert.Equal([A, C], hall.Tickets[Ticket("A001")].Legs.Select(leg => leg.Queue));
    }

    [Fact]
    public void A_number_may_be_given_into_another_windows_hands()
    {
        var hall = Morning([.. Served("A001"), .. Desk(W2, Wang)])
            .When(Transfer(window: W2))
            .Then(Transferred(A, only: W2));

        Assert.Equal(new WindowWish(W2, IsFirm: true), hall.Tickets[Ticket("A001")].Wish);
    }

    [Fact]
    public void And_to_another_queue_of_that_window_at_once() =>
        Morning([.. Served("A001"), .. Desk(W3, Wang)])
            .When(Transfer(C, W3))
            .Then(Transferred(C, only: W3));

    [Fact]
    public void Whoever_calls_it_fulfils_the_wish()
    {
        var hall = Morning([.. Served("A001"), .. Desk(W2, Wang), Transferred(A, only: W2)])
            .When(CallNext(W2))
            .Then(Call(CallOrder.FirstCome, "A001", serial: 2, window: W2));

        Assert.Null(hall.Tickets[Ticket("A001")].Wish);
    }

    [Fact]
    public void A_transfer_has_a_reason_of_the_list() =>
        Morning(Served("A001")).When(Transfer(C, reason: "rude")).Refused(new Refusal.UnknownReason("rude"));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void An_order_to_transfer_names_who_gave_it(string? atRequestOf) =>
        Morning(Served("A001"))
            .When(Transfer(C, reason: "ordered", atRequestOf: atRequestOf))
            .Refused(new Refusal.NameWhoAsked("ordered"));

    [Fact]
    public void Who_ordered_it_is_noted() =>
        Morning(Served("A001"))
            .When(Transfer(C, reason: "ordered", atRequestOf: "陈主任"))
            .Then(new HallEvent.TicketTransferred(
                Ticket("A001"), W1, Li, C, Only: null, "ordered", AtRequestOf: "陈主任"));

    [Fact]
    public void A_queue_that_is_not_there_takes_nobody() =>
        Morning(Served("A001"))
            .When(Transfer(new QueueLetter("Z")))
            .Refused(new Refusal.UnknownQueue(new QueueLetter("Z")));

    [Fact]
    public void A_window_that_is_not_there_takes_nobody() =>
        Morning(Served("A001")).When(Transfer(window: W9)).Refused(new Refusal.UnknownWindow(W9));

    [Fact]
    public void A_window_takes_nobody_of_a_queue_that_it_does_not_serve() =>
        Morning([.. Served("A001"), .. Desk(W2, Wang)])
            .When(Transfer(C, W2))
            .Refused(new Refusal.NotServedHere(W2, C));

    [Fact]
    public void A_window_that_takes_no_numbers_takes_none_that_are_given_to_it()
    {
        Morning(Served("A001"))
            .When(Transfer(window: W2))
            .Refused(new Refusal.WindowTakesNoNumbers(W2, WindowState.Closed));
        Morning([.. Served("A001"), .. Desk(W2, Wang), Paused(W2)])
            .When(Transfer(window: W2))
            .Refused(new Refusal.WindowTakesNoNumbers(W2, WindowState.Paused));
    }

    [Fact]
    public void A_window_with_a_number_may_be_given_another() =>
        Morning([.. Served("A001"), .. Desk(W2, Wang), Took("A002"), Called("A002", W2)])
            .When(Transfer(window: W2))
            .Then(Transferred(A, only: W2));

    [Fact]
    public void A_transfer_goes_somewhere()
    {
        Morning(Served("A001")).When(Transfer(A)).Refused(new Refusal.GoesNowhere(No("A001")));
        Morning(Served("A001")).When(Transfer()).Refused(new Refusal.GoesNowhere(No("A001")));
        Morning(Served("A001")).When(Transfer(window: W1)).Refused(new Refusal.GoesNowhere(No("A001")));
    }

    [Theory]
    [InlineData(StopFate.ServeOn)]
    [InlineData(StopFate.Wait)]
    [InlineData(StopFate.NextDay)]
    public void A_queue_that_is_stopped_takes_nobody_new(StopFate fate) =>
        Morning([.. Served("A001"), Stopped(C, fate)])
            .When(Transfer(C))
            .Refused(new Refusal.QueueIsStopped(C, "system"));

    [Fact]
    public void A_hall_that_is_stopped_says_so() =>
        Morning([.. Served("A001"), Stopped(null, StopFate.ServeOn)])
            .When(Transfer(C))
            .Refused(new Refusal.HallIsStopped("system"));

    [Fact]
    public void In_its_own_queue_a_number_is_not_new() =>
        Morning([.. Served("A001"), .. Desk(W2, Wang), Stopped(A, StopFate.ServeOn)])
            .When(Transfer(window: W2))
            .Then(Transferred(A, only: W2));

    [Fact]
    public void But_where_nobody_is_called_it_does_not_go() =>
        Morning([.. Served("A001"), .. Desk(W2, Wang), Stopped(A, StopFate.Wait)])
            .When(Transfer(window: W2))
            .Refused(new Refusal.QueueIsStopped(A, "system"));

    private static HallCommand.Transfer Transfer(
        QueueLetter? queue = null,
        WindowId? window = null,
        string reason = "wrong-queue",
        string? atRequestOf = null) =>
        new(W1, Seated, new TransferForm(queue, window, reason, atRequestOf));

    private static HallEvent Transferred(QueueLetter queue, WindowId? only = null) =>
        new HallEvent.TicketTransferred(Ticket("A001"), W1, Li, queue, only, "wrong-queue", AtRequestOf: null);
}
