using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>A window takes its last step back: soon, and only if nothing happened since.</summary>
public sealed class UndoTests : HallStory
{
    private static readonly Calls Once = new(Count: 1, Nine, Nine);

    /// <summary>What may be pressed at a window beside its steps.</summary>
    public static TheoryData<HallEvent> Presses =>
    [
        Paused(W1),
        new HallEvent.WindowClosed(W1),
        Staffed(W1, session: 2),
        new HallEvent.TicketPostponed(Ticket("A002"), W1, new Place(Nine, 9)),
        new HallEvent.TicketPutOff(Ticket("A002"), W1),
        new HallEvent.ClassSettled(Ticket("A002"), W1, TicketClass.Elderly),
        new HallEvent.ClassSettled(Ticket("A003"), W1, TicketClass.Elderly),
        Stopped(A, StopFate.Wait),
        new HallEvent.IssuingResumed(A, W1),
        new HallEvent.ShiftHandedOver(W1, Li, Wang, Numbers: [Ticket("A003")], Serving: null, ToWindow: null),
        Manual(finishedAt: null),
        Manual(finishedAt: Nine),
    ];

    [Fact]
    public void A_finish_is_taken_back()
    {
        var hall = Morning([.. Worked, .. Served("A001"), Finished("A001", W1, after: 30)])
            .When(Undo, after: 60)
            .Then(Undone(UndoableVerb.Finish));

        var ticket = hall.Tickets[Ticket("A001")];
        Assert.Equal(new Standing.Serving(W1, Once, Nine), ticket.Standing);
        Assert.Empty(ticket.Done);
        Assert.Equal(new Window.Serving(Nine, Seated, Ticket("A001")), hall.Windows[W1]);
        Assert.Equal(new Tally(Served: 1, TimeSpan.FromSeconds(90)), hall.Tallies[W1]);
        Assert.Empty(hall.Steps);
    }

    [Fact]
    public void A_finish_with_a_next_leg_is_taken_back()
    {
        var taken = Took("A001") with { Legs = [new Leg(A, Items("A01")), new Leg(B, Items("B01"))] };

        var hall = Morning(taken, Called("A001", W1), Started("A001", W1), Finished("A001", W1) with { Next = B })
            .When(Undo)
            .Then(Undone(UndoableVerb.Finish));

        Assert.Equal(0, hall.Queues.Waiting);
        Assert.Equal((1, A), (hall.Tickets[Ticket("A001")].LegNo, hall.Tickets[Ticket("A001")].Queue));
        Assert.Equal(new Window.Serving(Nine, Seated, Ticket("A001")), hall.Windows[W1]);
    }

    [Fact]
    public void A_miss_is_taken_back()
    {
        var hall = Morning(NotThere("A001")).When(Undo, after: 90).Then(Undone(UndoableVerb.Miss));

        var ticket = hall.Tickets[Ticket("A001")];
        Assert.Equal(new Standing.Called(W1, new Calls(3, Nine, Nine.AddSeconds(40))), ticket.Standing);
        Assert.Null(ticket.Keeper);
        Assert.Equal(new Window.Calling(Nine, Seated, Ticket("A001")), hall.Windows[W1]);
    }

    [Fact]
    public void A_parking_is_taken_back()
    {
        var hall = Morning([.. Worked, .. Served("A001"), Parked("A001", W1, after: 30, until: Nine.AddHours(1))])
            .When(Undo, after: 60)
            .Then(Undone(UndoableVerb.Park));

        Assert.Equal(new Standing.Serving(W1, Once, Nine), hall.Tickets[Ticket("A001")].Standing);
        Assert.Empty(hall.Alarms);
        Assert.Equal(new Tally(Served: 1, TimeSpan.FromSeconds(90)), hall.Tallies[W1]);
    }

    [Fact]
    public void A_transfer_is_taken_back()
    {
        var hall = Morning([.. Worked, .. Served("A001"), Transferred(C)])
            .When(Undo, after: 60)
            .Then(Undone(UndoableVerb.Transfer));

        Assert.Equal(0, hall.Queues.Waiting);
        Assert.Equal(A, hall.Tickets[Ticket("A001")].Queue);
        Assert.Equal(new Window.Serving(Nine, Seated, Ticket("A001")), hall.Windows[W1]);
        Assert.Equal(new Tally(Served: 1, TimeSpan.FromSeconds(90)), hall.Tallies[W1]);
    }

    [Fact]
    public void A_transfer_of_who_was_only_called_is_taken_back()
    {
        var hall = Morning(Took("A001"), Called("A001", W1), Transferred(C)).When(Undo).Then(
            Undone(UndoableVerb.Transfer));

        Assert.Equal(new Window.Calling(Nine, Seated, Ticket("A001")), hall.Windows[W1]);
        Assert.Equal(new Standing.Called(W1, Once), hall.Tickets[Ticket("A001")].Standing);
    }

    [Fact]
    public void A_reactivation_is_taken_back()
    {
        var hall = Morning([.. NotThere("A001"), Reactivated()]).When(Undo).Then(Undone(UndoableVerb.Reactivate));

        var ticket = hall.Tickets[Ticket("A001")];
        Assert.IsType<Standing.Missed>(ticket.Standing);
        Assert.Equal((0, Li, new Place(Nine, 1)), (ticket.Reactivations, ticket.Keeper!.Value, ticket.Place));
        Assert.Equal(0, hall.Queues.Waiting);
        Assert.Equal(new Window.Open(Nine.AddSeconds(60), Seated), hall.Windows[W1]);
    }

    [Fact]
    public void The_pause_that_had_begun_is_asked_for_again()
    {
        var hall = Morning([.. Served("A001"), Paused(W1, afterThisNumber: true), Finished("A001", W1)])
            .When(Undo)
            .Then(Undone(UndoableVerb.Finish));

        Assert.Equal(new Window.Serving(Nine, Seated, Ticket("A001"), "break"), hall.Windows[W1]);
    }

    [Fact]
    public void Within_60_seconds_a_step_is_taken_back() =>
        Finishing.When(Undo, after: 60).Then(Undone(UndoableVerb.Finish));

    [Fact]
    public void After_60_seconds_it_is_not() =>
        Finishing.When(Undo, after: 61).Refused(new Refusal.TooLateToUndo(No("A001"), Nine.AddSeconds(60)));

    [Fact]
    public void A_step_is_taken_back_once()
    {
        var hall = Morning([.. NotThere("A001"), Reactivated()]).When(Undo).Then(Undone(UndoableVerb.Reactivate));

        new Scene(hall).When(Undo).Refused(new Refusal.NothingToUndo(W1));
    }

    [Fact]
    public void A_call_is_never_taken_back() =>
        Morning(Took("A001"), Called("A001", W1)).When(Undo).Refused(new Refusal.NumberAtWindow(W1, No("A001")));

    [Fact]
    public void A_window_that_did_nothing_takes_nothing_back() =>
        Morning(Took("A001")).When(Undo).Refused(new Refusal.NothingToUndo(W1));

    [Fact]
    public void A_window_that_has_another_number_takes_nothing_back()
    {
        Morning([.. Served("A001"), Finished("A001", W1), Took("A002"), Called("A002", W1)])
            .When(Undo)
            .Refused(new Refusal.NumberAtWindow(W1, No("A002")));
        Morning([.. NotThere("A001"), Took("A002"), Called("A002", W1), Reactivated()])
            .When(Undo)
            .Refused(new Refusal.NumberAtWindow(W1, No("A002")));
    }

    [Theory, MemberData(nameof(Presses))]
    public void What_was_pressed_since_is_the_last_step(HallEvent pressed) =>
        Morning([.. NotThere("A003"), Took("A002"), .. Served("A001"), Finished("A001", W1, after: 60), pressed])
            .When(new HallCommand.Undo(W1, SeatAfter(pressed)), after: 60)
            .Refused(new Refusal.NothingToUndo(W1));

    [Fact]
    public void Only_the_last_step_is_taken_back() =>
        Morning([.. NotThere("A002"), .. Served("A001"), Finished("A001", W1, after: 60)])
            .When(Undo, after: 60)
            .Then(Undone(UndoableVerb.Finish));

    [Fact]
    public void What_others_press_is_no_step_of_this_window() =>
        Morning([
            .. Served("A001"), Finished("A001", W1), Took("A002"), Took("A003"), .. Desk(W2, Wang),
            Called("A002", W2), new HallEvent.TicketPostponed(Ticket("A003"), null, new Place(Nine, 9)),
            new HallEvent.ClassSettled(Ticket("A003"), W2, TicketClass.Elderly),
        ])
            .When(Undo)
            .Then(Undone(UndoableVerb.Finish));

    [Fact]
    public void A_number_that_its_holder_took_back_has_moved_on()
    {
        Morning([.. Served("A001"), Parked("A001", W1), Cancelled("A001")])
            .When(Undo)
            .Refused(new Refusal.HasMovedOn(No("A001"), TicketState.Cancelled));
        Morning([.. NotThere("A001"), Reactivated(window: null)])
            .When(Undo, after: 60)
            .Refused(new Refusal.HasMovedOn(No("A001"), TicketState.Waiting));
    }

    [Fact]
    public void A_number_that_another_window_called_has_moved_on() =>
        Morning([.. Served("A001"), .. Desk(W3, Wang), Transferred(C), Called("A001", W3)])
            .When(Undo)
            .Refused(new Refusal.HasMovedOn(No("A001"), TicketState.Called));

    [Fact]
    public void A_number_that_waits_again_by_itself_has_moved_on() =>
        Morning([.. Served("A001"), Parked("A001", W1), new HallEvent.TicketUnparked(Ticket("A001"))])
            .When(Undo)
            .Refused(new Refusal.HasMovedOn(No("A001"), TicketState.Waiting));

    [Fact]
    public void A_number_whose_class_was_settled_elsewhere_has_moved_on() =>
        Morning([.. NotThere("A001"), new HallEvent.ClassSettled(Ticket("A001"), W2, TicketClass.Elderly)])
            .When(Undo, after: 60)
            .Refused(new Refusal.HasMovedOn(No("A001"), TicketState.Missed));

    [Fact]
    public void Yesterdays_steps_stay() =>
        Given([
            DayOpen(), .. Desk(W1), .. Served("A001"), Finished("A001", W1),
            new HallEvent.DayClosed(Monday, Expired: []), DayOpen(), .. Desk(W1),
        ])
            .When(Undo)
            .Refused(new Refusal.NothingToUndo(W1));

    private static Scene Finishing => Morning([.. Served("A001"), Finished("A001", W1)]);

    /// <summary>Window 1 has served one number in a minute and a half.</summary>
    private static HallEvent[] Worked =>
        [Took("A009"), Called("A009", W1), Started("A009", W1), Finished("A009", W1, after: 90)];

    private static HallCommand.Undo Undo => new(W1, Seated);

    private static HallEvent Undone(UndoableVerb verb) => new HallEvent.StepUndone(Ticket("A001"), W1, Li, verb);

    private static HallEvent Transferred(QueueLetter queue) =>
        new HallEvent.TicketTransferred(Ticket("A001"), W1, Li, queue, Only: null, "wrong-queue", null)
        {
            At = Nine.AddSeconds(20),
        };

    private static HallEvent Reactivated() => Reactivated(W1);

    private static HallEvent Reactivated(WindowId? window) =>
        new HallEvent.TicketReactivated(Ticket("A001"), window, new Place(Nine, 9), Times: 1) { At = Nine };

    private static HallEvent Manual(DateTimeOffset? finishedAt) => new HallEvent.ManualEntered(
        Ticket("M001"), [new Leg(A, Items("A01"))], Nine, new Place(Nine, 9), W1, Li, finishedAt, finishedAt, Done);

    private static Seat SeatAfter(HallEvent pressed) =>
        pressed is HallEvent.WindowStaffed staffed ? Seated with { Session = staffed.Session } : Seated;
}
