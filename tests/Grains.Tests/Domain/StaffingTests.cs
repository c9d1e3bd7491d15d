using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class StaffingTests : HallStory
{
    public static TheoryData<HallCommand.WindowCommand> Verbs =>
    [
        new HallCommand.OpenWindow(W1, Seated),
        new HallCommand.PauseWindow(W1, Seated, "break"),
        new HallCommand.CloseWindow(W1, Seated),
        new HallCommand.CallNext(W1, Seated),
        new HallCommand.CallChosen(W1, Seated, No("A001"), "help", AtRequestOf: null),
        new HallCommand.Recall(W1, Seated),
        new HallCommand.Start(W1, Seated),
        Finish(),
        new HallCommand.Miss(W1, Seated),
        new HallCommand.ServeDirectly(W1, Seated, new TakeForm(Items("A01"))),
        new HallCommand.Park(W1, Seated, "papers", Until: null),
        new HallCommand.TakeBack(W1, Seated, No("A001")),
        new HallCommand.Transfer(W1, Seated, new TransferForm(B, Window: null, "wrong-queue")),
        new HallCommand.Reactivate(W1, Seated, No("A001")),
        new HallCommand.Postpone(W1, Seated, No("A001")),
        new HallCommand.PutOff(W1, Seated, No("A001")),
        new HallCommand.ConfirmClass(W1, Seated, No("A001"), TicketClass.Elderly),
        new HallCommand.Undo(W1, Seated),
        new HallCommand.HandOver(W1, Seated, Wang),
        new HallCommand.StopIssuing(W1, Seated, A, "system", StopFate.Wait),
        new HallCommand.ResumeIssuing(W1, Seated, A),
        new HallCommand.EnterManual(W1, Seated, new ManualForm(No("M001"), Items("A01"), Nine)),
    ];

    /// <summary>Guards the rest: a verb that is not in the list would not be tried.</summary>
    [Fact]
    public void Every_verb_of_a_window_is_tried() => Assert.Equal(
        typeof(HallCommand).GetNestedTypes()
            .Where(type => type.IsSubclassOf(typeof(HallCommand.WindowCommand)))
            .Select(type => type.Name).Order(),
        Verbs.Select(verb => verb.Data.GetType().Name).Order());

    [Fact]
    public void A_clerk_sits_down_at_an_empty_window()
    {
        var hall = Given(DayOpen()).When(Sit(W1, Li, session: 4)).Then(Staffed(W1, session: 4));

        Assert.Equal(new Window.Staffed(Nine, new Seat(Li, 4)), hall.Windows[W1]);
    }

    [Fact]
    public void A_clerk_who_signs_in_again_goes_on_with_what_he_had()
    {
        var hall = Morning(Took("A001"), Called("A001", W1))
            .When(Sit(W1, Li, session: 2), after: 9)
            .Then(Staffed(W1, session: 2));

        Assert.Equal(new Window.Calling(Nine, new Seat(Li, 2), Ticket("A001")), hall.Windows[W1]);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(4)]
    public void An_older_session_does_not_take_the_window_back(long session) =>
        Given(DayOpen(), Staffed(W1, session: 5)).When(Sit(W1, Li, session)).Refused(new Refusal.SignedInElsewhere(W1));

    [Fact]
    public void A_window_has_one_clerk() =>
        Morning().When(Sit(W1, Wang, session: 9)).Refused(new Refusal.WindowIsStaffed(W1, Li));

    [Fact]
    public void Nobody_sits_at_a_window_that_is_not_there() =>
        Morning().When(Sit(W9, Li, session: 1)).Refused(new Refusal.UnknownWindow(W9));

    [Fact]
    public void Who_leaves_closes_the_window()
    {
        var hall = Morning().When(Leave(W1), after: 7).Then(new HallEvent.WindowLeft(W1, Li, Session));

        Assert.Equal(new Window.Closed(Nine.AddSeconds(7)), hall.Windows[W1]);
    }

    [Fact]
    public void Nobody_leaves_with_a_number_at_the_window() =>
        Morning(Took("A001"), Called("A001", W1)).When(Leave(W1)).Refused(new Refusal.NumberAtWindow(W1, No("A001")));

    [Fact]
    public void Nobody_leaves_an_empty_window() =>
        Morning().When(Leave(W2)).Refused(new Refusal.WindowIsNotStaffed(W2));

    [Fact]
    public void Only_who_sits_there_leaves() =>
        Morning().When(new HallCommand.LeaveWindow(W1, Wang, Session)).Refused(new Refusal.SignedInElsewhere(W1));

    [Fact]
    public void An_old_session_leaves_nothing() =>
        Given(DayOpen(), Staffed(W1, session: 2)).When(Leave(W1)).Refused(new Refusal.SignedInElsewhere(W1));

    [Fact]
    public void Nobody_leaves_a_window_that_is_not_there() =>
        Morning().When(Leave(W9)).Refused(new Refusal.UnknownWindow(W9));

    [Theory, MemberData(nameof(Verbs))]
    public void No_verb_is_for_a_window_that_is_not_there(HallCommand.WindowCommand verb) =>
        Morning().When(verb with { Window = W9 }).Refused(new Refusal.UnknownWindow(W9));

    [Theory, MemberData(nameof(Verbs))]
    public void No_verb_is_for_a_window_without_a_clerk(HallCommand.WindowCommand verb) =>
        Morning().When(verb with { Window = W2 }).Refused(new Refusal.WindowIsNotStaffed(W2));

    [Theory, MemberData(nameof(Verbs))]
    public void No_verb_is_for_another_session(HallCommand.WindowCommand verb) =>
        Morning()
            .When(verb with { Seat = Seated with { Session = Session + 1 } })
            .Refused(new Refusal.SignedInElsewhere(W1));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Another_clerk_whose_session_has_the_same_number_presses_nothing(HallCommand.WindowCommand verb) =>
        Morning().When(verb with { Seat = new Seat(Wang, Session) }).Refused(new Refusal.SignedInElsewhere(W1));

    [Theory, MemberData(nameof(Verbs))]
    public void No_verb_is_for_a_session_that_is_over(HallCommand.WindowCommand verb) =>
        Morning(Staffed(W1, session: Session + 1)).When(verb).Refused(new Refusal.SignedInElsewhere(W1));

    private static HallCommand.StaffWindow Sit(WindowId window, ClerkId clerk, long session) =>
        new(window, clerk, session);

    private static HallCommand.LeaveWindow Leave(WindowId window) => new(window, Li, Session);
}
