using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Who is held back, and so neither called nor passed over.</summary>
public sealed class PassedOverTests : HallStory
{
    private static readonly HallEvent ForW2 = new HallEvent.TicketTransferred(
        Ticket("A001"), W3, Wang, A, Only: W2, "wrong-queue", AtRequestOf: null);

    [Fact]
    public void Those_are_passed_over_who_stand_before_in_any_queue_of_the_window() =>
        Morning(
            Took("A001", after: 3), Took("B001", after: 1), Took("C001"), Took("A002", after: 2),
            Took("A003", after: 4, confirmed: TicketClass.Military), Took("B002", after: 5))
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.ByLaw, "A003", passing: ["B001", "A002", "A001"]));

    [Fact]
    public void A_number_is_held_while_another_of_the_same_person_is_called()
    {
        var called = Morning([
            Took("B009", identity: "4f2a"), .. Desk(W2, Wang), .. Desk(W3, Wang), Called("B009", W3),
            Took("A001", identity: "4f2a"), Took("A002", after: 1, identity: "77b0"),
        ]);

        called.When(CallNext(), after: 9).Then(Call(CallOrder.FirstCome, "A002", serial: 2));
        called.When(Choose("A001"), after: 9).Refused(new Refusal.NumberIsHeld(No("A001"), No("B009")));
    }

    [Fact]
    public void A_number_is_held_while_another_of_the_same_person_is_served() =>
        Morning([
            Took("B009", identity: "4f2a"), .. Desk(W3, Wang), Called("B009", W3), Started("B009", W3),
            Took("A001", identity: "4f2a"), Took("A002", after: 1, confirmed: TicketClass.Military),
        ])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.ByLaw, "A002", serial: 2));

    [Fact]
    public void A_number_is_held_no_longer_when_the_other_one_is_done() =>
        Morning([
            Took("B009", identity: "4f2a"), .. Desk(W3, Wang), Called("B009", W3), Started("B009", W3),
            Finished("B009", W3), Took("A001", identity: "4f2a"), Took("A002", after: 1),
        ])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "A001", serial: 2));

    [Fact]
    public void Nobody_is_held_who_did_not_say_who_he_is()
    {
        var hall = Morning([Took("B009"), .. Desk(W3, Wang), Called("B009", W3), Took("A001")]);

        hall.When(CallNext(), after: 9).Then(Call(CallOrder.FirstCome, "A001", serial: 2));
        hall.When(Choose("A001"), after: 9)
            .Then(Call(CallOrder.Chosen, "A001", serial: 2) with { Choice = Chosen() });
    }

    [Fact]
    public void Where_everybody_is_held_nobody_waits_for_a_call() =>
        Morning([
            Took("B009", identity: "4f2a"), .. Desk(W3, Wang), Called("B009", W3), Took("A001", identity: "4f2a"),
        ])
            .When(CallNext(), after: 9)
            .Refused(new Refusal.NobodyWaiting(W1));

    [Fact]
    public void Who_waits_for_one_window_alone_is_called_there_and_nowhere_else()
    {
        var hall = Transferred(Desk(W2, Wang));

        hall.When(CallNext(), after: 9).Then(Call(CallOrder.FirstCome, "A002", serial: 2));
        hall.When(CallNext(W2), after: 9).Then(Call(CallOrder.FirstCome, "A001", serial: 2, window: W2));
    }

    [Fact]
    public void A_window_that_is_busy_is_waited_for() =>
        Transferred([.. Desk(W2, Wang), Took("A009"), Called("A009", W2)])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "A002", serial: 3));

    [Fact]
    public void A_window_that_was_left_is_waited_for_no_longer() =>
        Transferred([.. Desk(W2, Wang), new HallEvent.WindowLeft(W2, Wang, Session)])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "A001", serial: 2));

    [Fact]
    public void A_window_that_pauses_is_waited_for_no_longer() =>
        Transferred([.. Desk(W2, Wang), Paused(W2)])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "A001", serial: 2));

    [Fact]
    public void A_window_that_will_pause_after_its_number_is_waited_for_no_longer() =>
        Transferred([.. Desk(W2, Wang), Took("A009"), Called("A009", W2), Paused(W2, afterThisNumber: true)])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "A001", serial: 3));

    [Fact]
    public void A_window_that_does_not_serve_the_queue_is_waited_for_by_nobody() =>
        Morning([
            .. Desk(W2, Wang), Took("B001") with { Return = new ReturnTrip(Ticket("B009"), W2) },
            Took("B002", after: 1),
        ])
            .When(CallNext(), after: 9)
            .Then(Call(CallOrder.FirstCome, "B001"));

    private static HallCommand.CallChosen Choose(string number) => new(W1, Seated, No(number), "help", null);

    private static Choice Chosen() => new(CallOrder.Chosen, Document.Version, PassedOver: [], "help");

    /// <summary>A001 was transferred from window 3 into the hands of window 2; A002 stands behind it.</summary>
    private static Scene Transferred(IEnumerable<HallEvent> atW2) => Morning([
        Took("A001"), Took("A002", after: 1), .. Desk(W3, Wang), Called("A001", W3), .. atW2, ForW2,
    ]);
}
