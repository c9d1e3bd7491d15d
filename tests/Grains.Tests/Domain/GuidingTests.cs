using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>What the guide desk does for a number, without sitting at a window.</summary>
public sealed class GuidingTests : HallStory
{
    private static readonly NeededPaper Card = new("id-card", new LocalText("身份证", "ID card"));

    /// <summary>The first item of A needs a card.</summary>
    private static HallDocument WithPapers => Document with
    {
        Queues = Document.Queues.SetItem(0, Document.Queues[0] with
        {
            Items = Document.Queues[0].Items.SetItem(0, Document.Queues[0].Items[0] with { Papers = [Card] }),
        }),
    };

    [Fact]
    public void The_desk_lets_a_missed_number_wait_again()
    {
        var hall = Morning([.. NotThere("A001")])
            .When(new HallCommand.ReactivateAtDesk(No("A001")), after: 100)
            .Then(new HallEvent.TicketReactivated(
                Ticket("A001"), Window: null, new Place(Nine.AddSeconds(100), Order: 1), Times: 1));

        Assert.Equal(1, hall.Queues.Waiting);
    }

    [Fact]
    public void What_was_not_missed_is_not_reactivated() => Morning(Took("A001"))
        .When(new HallCommand.ReactivateAtDesk(No("A001")))
        .Refused(new Refusal.NotMissed(No("A001"), TicketState.Waiting));

    [Fact]
    public void A_number_that_nobody_has_is_not_reactivated() => Morning()
        .When(new HallCommand.ReactivateAtDesk(No("A001")))
        .Refused(new Refusal.UnknownTicket(Ticket("A001")));

    [Fact]
    public void Whose_paper_the_desk_has_seen_goes_first()
    {
        var hall = Morning(Took("A001"), Took("A002", after: 1))
            .When(new HallCommand.ConfirmClassAtDesk(No("A002"), TicketClass.Military))
            .Then(new HallEvent.ClassSettled(Ticket("A002"), Window: null, TicketClass.Military));

        new Scene(hall).When(CallNext()).Then(Call(CallOrder.ByLaw, "A002", passing: ["A001"]));
    }

    [Fact]
    public void A_class_is_not_confirmed_of_a_number_that_is_over() => Morning(Took("A001"), Cancelled("A001"))
        .When(new HallCommand.ConfirmClassAtDesk(No("A001"), TicketClass.Military))
        .Refused(new Refusal.NumberIsOver(No("A001"), TicketState.Cancelled));

    [Fact]
    public void A_printed_number_that_still_waits_stands_where_it_was_taken()
    {
        var taken = Nine.AddSeconds(5);
        var hall = Morning(Took("A001"), Took("A002", after: 10))
            .When(new HallCommand.EnterManualAtDesk(No("M007"), Items("A01"), taken), after: 60)
            .Then(new HallEvent.ManualEntered(
                Ticket("M007"), [new Leg(A, Items("A01"))], taken, new Place(taken, Order: 2),
                Window: null, Clerk: null, StartedAt: null, FinishedAt: null, Ending: null));

        Assert.Equal(
            ["A001", "M007", "A002"], hall.Line(A).All.Select(waiter => hall.Tickets[waiter.Ticket].Number.Value));
    }

    [Fact]
    public void A_number_that_was_not_printed_is_not_entered() => Morning()
        .When(new HallCommand.EnterManualAtDesk(No("X007"), Items("A01"), Nine), after: 60)
        .Refused(new Refusal.NotInManualSeries(No("X007")));

    [Fact]
    public void Whoever_comes_by_wheelchair_has_more_time_from_the_moment_it_is_noted()
    {
        var past = Morning([Took("A001"), .. CalledThrice("A001")]);
        past.When(new HallCommand.Miss(W1, Seated), after: 60).Then(Missed("A001", W1));

        var hall = past.When(new HallCommand.NoteNeeds(No("A001"), [Need.Wheelchair, Need.Wheelchair]), after: 50)
            .Then(new HallEvent.NeedsNoted(Ticket("A001"), [Need.Wheelchair]));

        new Scene(hall).When(new HallCommand.Miss(W1, Seated), after: 60)
            .Refused(new Refusal.TooEarlyToMiss(No("A001"), 3, 3, Nine.AddSeconds(90)));
        new Scene(hall).When(new HallCommand.Miss(W1, Seated), after: 90).Then(Missed("A001", W1));
    }

    [Fact]
    public void Needs_are_taken_back_by_noting_none()
    {
        var hall = Morning(Took("A001") with { Needs = [Need.Hearing] })
            .When(new HallCommand.NoteNeeds(No("A001"), [])).Then(new HallEvent.NeedsNoted(Ticket("A001"), []));

        Assert.Empty(hall.Tickets[Ticket("A001")].Needs);
    }

    [Fact]
    public void Needs_of_a_number_that_is_over_are_not_noted() => Morning(Took("A001"), Cancelled("A001"))
        .When(new HallCommand.NoteNeeds(No("A001"), [Need.Hearing]))
        .Refused(new Refusal.NumberIsOver(No("A001"), TicketState.Cancelled));

    [Fact]
    public void Papers_that_an_item_needs_are_ticked_off()
    {
        var seen = new PaperSeen(new ItemCode("A01"), "id-card");
        var hall = Given([DayOpen(WithPapers), Took("A001")])
            .When(new HallCommand.CheckPapers(No("A001"), [seen, seen]))
            .Then(new HallEvent.PapersChecked(Ticket("A001"), [seen]));

        Assert.Equal([seen], hall.Tickets[Ticket("A001")].Seen);
    }

    [Fact]
    public void A_paper_that_no_item_of_the_number_needs_is_refused()
    {
        var wrong = new PaperSeen(new ItemCode("B01"), "id-card");
        Given([DayOpen(WithPapers), Took("A001")])
            .When(new HallCommand.CheckPapers(No("A001"), [wrong]))
            .Refused(new Refusal.UnknownPaper(new ItemCode("B01"), "id-card"));
    }

    [Fact]
    public void A_visit_that_ends_without_a_number_is_counted()
    {
        var online = new HallEvent.VisitorGuided(GuideEnd.Online, new ItemCode("A01"));
        var hall = Morning(online).When(new HallCommand.GuideVisitor(GuideEnd.Online, null))
            .Then(online with { Item = null });

        Assert.Equal(2, hall.Desk.GuidedSoFar[GuideEnd.Online]);
    }

    [Fact]
    public void A_visit_for_an_item_that_nobody_offers_is_not_counted() => Morning()
        .When(new HallCommand.GuideVisitor(GuideEnd.Online, new ItemCode("Z99")))
        .Refused(new Refusal.UnknownItem(new ItemCode("Z99")));

    [Fact]
    public void What_the_desk_learned_of_a_number_goes_on_over_midnight()
    {
        var seen = new PaperSeen(new ItemCode("A01"), "id-card");
        var evening = Given([DayOpen(WithPapers), .. Desk(W1), .. Served("A001")]).Before
            .Evolve(new HallEvent.NeedsNoted(Ticket("A001"), [Need.Hearing]))
            .Evolve(new HallEvent.PapersChecked(Ticket("A001"), [seen]));
        var rolled = new Scene(evening).When(Roll(Tuesday, WithPapers), Nine.AddDays(1));

        var ticket = rolled.Decision.Events.Aggregate(evening, (hall, happened) => hall.Evolve(happened))
            .Tickets[Ticket("A001")];
        Assert.Equal((Need.Hearing, seen), (Assert.Single(ticket.Needs), Assert.Single(ticket.Seen)));
    }
}
