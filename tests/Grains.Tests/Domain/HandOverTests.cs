using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>At the end of a shift, parked, missed and open numbers go to a colleague who is named.</summary>
public sealed class HandOverTests : HallStory
{
    private static readonly ClerkId Zhao = new("C331002-0003");

    [Fact]
    public void What_a_clerk_looks_after_goes_to_the_colleague()
    {
        var hall = Morning([.. NotThere("A001"), .. Served("A002"), Parked("A002", W1)])
            .When(HandOver(Wang))
            .Then(Handed(["A001", "A002"]));

        Assert.All(["A001", "A002"], number => Assert.Equal(Wang, hall.Tickets[Ticket(number)].Keeper));
        new Scene(hall).When(HandOver(Wang)).Refused(new Refusal.NothingToHandOver(W1));
    }

    [Fact]
    public void What_another_clerk_looks_after_does_not() =>
        Morning([
            .. NotThere("A001"), Took("A002"), .. Desk(W2, Wang), Called("A002", W2), Started("A002", W2),
            Parked("A002", W2) with { Clerk = Wang },
        ])
            .When(HandOver(Zhao))
            .Then(Handed(["A001"], to: Zhao));

    [Fact]
    public void What_came_back_into_line_is_nobodys() =>
        Morning([
            .. NotThere("A001"),
            new HallEvent.TicketReactivated(Ticket("A001"), null, new Place(Nine, 9), Times: 1),
        ])
            .When(HandOver(Wang))
            .Refused(new Refusal.NothingToHandOver(W1));

    [Fact]
    public void What_is_over_is_nobodys() =>
        Morning([.. NotThere("A001"), Cancelled("A001")])
            .When(HandOver(Wang))
            .Refused(new Refusal.NothingToHandOver(W1));

    [Fact]
    public void Who_is_being_served_goes_to_the_colleagues_window()
    {
        var hall = Morning([.. Served("A001"), .. Desk(W2, Wang)])
            .When(HandOver(Wang), after: 300)
            .Then(Handed([], serving: "A001"));

        var calls = new Calls(Count: 1, Nine, Nine);
        var then = Nine.AddSeconds(300);
        Assert.Equal(new Standing.Serving(W2, calls, then), hall.Tickets[Ticket("A001")].Standing);
        Assert.Equal(new Window.Serving(then, new Seat(Wang, Session), Ticket("A001")), hall.Windows[W2]);
        Assert.Equal(new Window.Open(then, Seated), hall.Windows[W1]);
        Assert.Equal(new Tally(Served: 0, TimeSpan.FromSeconds(300)), hall.Tallies[W1]);
    }

    [Fact]
    public void And_is_finished_there() =>
        Morning([.. Served("A001"), .. Desk(W2, Wang), Handed([], serving: "A001") with { At = Nine.AddSeconds(300) }])
            .When(new HallCommand.Finish(W2, SeatAt(W2), Done, AlsoDone: []), after: 400)
            .Then(Finished("A001", W2) with { Clerk = Wang, StartedAt = Nine.AddSeconds(300) });

    [Fact]
    public void The_pause_that_was_asked_for_begins_then()
    {
        var hall = Morning([.. Served("A001"), Paused(W1, afterThisNumber: true), .. Desk(W2, Wang)])
            .When(HandOver(Wang), after: 300)
            .Then(Handed([], serving: "A001"));

        Assert.Equal(new Window.Paused(Nine.AddSeconds(300), Seated, "break"), hall.Windows[W1]);
    }

    [Fact]
    public void Who_is_called_is_waited_for_first() =>
        Morning([.. NotThere("A001"), Took("A002"), Called("A002", W1), .. Desk(W2, Wang)])
            .When(HandOver(Wang))
            .Refused(new Refusal.NumberAtWindow(W1, No("A002")));

    [Fact]
    public void Nobody_hands_over_to_himself() =>
        Morning(NotThere("A001")).When(HandOver(Li)).Refused(new Refusal.NothingToHandOver(W1));

    [Fact]
    public void Who_looks_after_nothing_hands_over_nothing() =>
        Morning(Took("A001")).When(HandOver(Wang)).Refused(new Refusal.NothingToHandOver(W1));

    [Fact]
    public void Nobody_is_served_by_a_colleague_who_is_not_here() =>
        Morning(Served("A001")).When(HandOver(Wang)).Refused(new Refusal.ClerkIsNotHere(Wang));

    [Fact]
    public void Nobody_is_served_by_a_colleague_who_has_a_number() =>
        Morning([.. Served("A001"), .. Desk(W2, Wang), Took("A002"), Called("A002", W2)])
            .When(HandOver(Wang))
            .Refused(new Refusal.ClerkIsBusy(Wang, No("A002")));

    [Fact]
    public void Nobody_is_served_at_a_window_that_takes_no_numbers() =>
        Morning([.. Served("A001"), .. Desk(W2, Wang), Paused(W2)])
            .When(HandOver(Wang))
            .Refused(new Refusal.WindowTakesNoNumbers(W2, WindowState.Paused));

    [Fact]
    public void Nobody_is_served_at_a_window_that_does_not_serve_his_queue() =>
        Morning([.. Desk(W2, Wang), .. Served("B001")])
            .When(HandOver(Wang))
            .Refused(new Refusal.NotServedHere(W2, B));

    private static HallCommand.HandOver HandOver(ClerkId to) => new(W1, Seated, to);

    private static HallEvent.ShiftHandedOver Handed(
        IEnumerable<string> numbers, string? serving = null, ClerkId? to = null) =>
        new(
            W1,
            Li,
            to ?? Wang,
            [.. numbers.Select(Ticket)],
            serving is null ? null : Ticket(serving),
            serving is null ? null : W2);
}
