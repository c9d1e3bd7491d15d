using CityHall.Grains.Domain.Clerks;
using CityHall.Grains.Interfaces;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class ClerkTests : Story<Clerk, ClerkCommand, ClerkEvent>
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private static readonly Hindrance Hindered = new(HindranceKind.WindowIsStaffed, W2, Wang);

    [Fact]
    public void A_record_begins_with_its_month() =>
        Given().When(new ClerkCommand.OpenMonth(Li, November)).Then(MonthOpened);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_month_that_was_opened_is_not_opened_again(int months) =>
        Given(MonthOpened).When(new ClerkCommand.OpenMonth(Li, November.AddMonths(months))).Then();

    [Fact]
    public void A_new_month_carries_on_with_seat_session_and_wish()
    {
        var clerk = Given([.. SeatedAtW1, new ClerkEvent.SigningIn(W2, Session: 2)])
            .When(new ClerkCommand.OpenMonth(Li, November.AddMonths(1)))
            .Then(new ClerkEvent.MonthOpened(
                Li,
                November.AddMonths(1),
                LastSession: 2,
                new SeatTaken(W1, Session: 1, Nine),
                new SeatWanted(W2, Session: 2)));

        Assert.Equal(new SeatTaken(W1, Session: 1, Nine), clerk.Seat);
        Assert.Equal(new SeatWanted(W2, Session: 2), clerk.Wanted);
        Assert.Equal(2, clerk.LastSession);
    }

    [Fact]
    public void Each_sign_in_is_a_session_of_its_own()
    {
        var clerk = Given(SeatedAtW1).When(new ClerkCommand.SignIn(W2)).Then(new ClerkEvent.SigningIn(W2, Session: 2));

        Assert.Equal(new SeatTaken(W1, Session: 1, Nine), clerk.Seat);
        Assert.Equal(new SeatWanted(W2, Session: 2), clerk.Wanted);
    }

    [Fact]
    public void A_sign_in_holds_when_the_halls_have_done_their_part()
    {
        var clerk = Given(MonthOpened, new ClerkEvent.SigningIn(W1, Session: 1))
            .When(new ClerkCommand.ConfirmSignIn(1), after: 4)
            .Then(new ClerkEvent.SignedIn(W1, Session: 1));

        Assert.Equal(new SeatTaken(W1, Session: 1, Nine.AddSeconds(4)), clerk.Seat);
        Assert.Null(clerk.Wanted);
    }

    [Fact]
    public void An_answer_to_an_older_sign_in_changes_nothing()
    {
        var newer = Given(
            MonthOpened, new ClerkEvent.SigningIn(W1, Session: 1), new ClerkEvent.SigningIn(W2, Session: 2));

        newer.When(new ClerkCommand.ConfirmSignIn(1)).Then();
        newer.When(new ClerkCommand.RefuseSignIn(1, Hindered)).Then();
    }

    [Fact]
    public void An_answer_is_taken_once()
    {
        Given(SeatedAtW1).When(new ClerkCommand.ConfirmSignIn(1)).Then();
        Given(SeatedAtW1).When(new ClerkCommand.RefuseSignIn(1, Hindered)).Then();
    }

    [Fact]
    public void When_a_hall_refuses_the_old_session_stands()
    {
        var clerk = Given([.. SeatedAtW1, new ClerkEvent.SigningIn(W2, Session: 2)])
            .When(new ClerkCommand.RefuseSignIn(2, Hindered))
            .Then(new ClerkEvent.SignInRefused(2, Hindered));

        Assert.Equal(new SeatTaken(W1, Session: 1, Nine), clerk.Seat);
        Assert.Null(clerk.Wanted);
        Assert.Equal(Hindered, clerk.Refused[2]);
    }

    [Fact]
    public void A_session_that_was_refused_is_not_used_again() =>
        Given([.. SeatedAtW1, new ClerkEvent.SigningIn(W2, Session: 2), new ClerkEvent.SignInRefused(2, Hindered)])
            .When(new ClerkCommand.SignIn(W3))
            .Then(new ClerkEvent.SigningIn(W3, Session: 3));

    [Fact]
    public void Who_signs_out_has_no_seat()
    {
        var clerk = Given(SeatedAtW1).When(new ClerkCommand.SignOut(1)).Then(new ClerkEvent.SignedOut(W1, Session: 1));

        Assert.Null(clerk.Seat);
    }

    [Fact]
    public void Who_is_not_signed_in_does_not_sign_out() =>
        Given(MonthOpened).When(new ClerkCommand.SignOut(1)).Refused(new Refusal.NotSignedIn(Li));

    [Fact]
    public void An_old_session_does_not_sign_out_the_new_one() =>
        Given([.. SeatedAtW1, new ClerkEvent.SigningIn(W2, Session: 2), new ClerkEvent.SignedIn(W2, Session: 2)])
            .When(new ClerkCommand.SignOut(1))
            .Refused(new Refusal.NotSignedIn(Li));

    [Fact]
    public void Who_is_moved_is_known_by_the_session_in_which_he_came()
    {
        var once = Given([.. SeatedAtW1])
            .When(new ClerkCommand.Move(Session: 1, W2))
            .Then(new ClerkEvent.Moving(W2, Session: 2, Own: 1));
        Assert.Equal(new SeatWanted(W2, Session: 2) { Own = 1 }, once.Wanted);

        var twice = Given([.. SeatedAtW1, .. MovedTo(W2, 2)])
            .When(new ClerkCommand.Move(Session: 2, W3))
            .Then(new ClerkEvent.Moving(W3, Session: 3, Own: 1));
        Assert.Equal(new SeatTaken(W2, Session: 2, Nine) { Own = 1 }, twice.Seat);
    }

    [Fact]
    public void Who_signs_in_again_has_not_been_moved()
    {
        var clerk = Given([
            .. SeatedAtW1, .. MovedTo(W2, 2),
            new ClerkEvent.SigningIn(W1, Session: 3), new ClerkEvent.SignedIn(W1, Session: 3) { At = Nine },
        ]).When(new ClerkCommand.ConfirmSignIn(3)).Then();

        Assert.Equal(new SeatTaken(W1, Session: 3, Nine), clerk.Seat);
    }

    [Fact]
    public void Only_the_session_that_was_seen_is_moved()
    {
        Given(MonthOpened).When(new ClerkCommand.Move(Session: 1, W2)).Refused(new Refusal.NotSignedIn(Li));
        Given([.. SeatedAtW1, .. MovedTo(W2, 2)])
            .When(new ClerkCommand.Move(Session: 1, W3))
            .Refused(new Refusal.NotSignedIn(Li));
    }

    [Fact]
    public void Nobody_is_moved_to_where_he_sits() =>
        Given([.. SeatedAtW1])
            .When(new ClerkCommand.Move(Session: 1, W1))
            .Refused(new Refusal.WindowIsStaffed(W1, Li));

    private static ClerkEvent[] MovedTo(WindowId window, long session) =>
    [
        new ClerkEvent.Moving(window, session, Own: 1),
        new ClerkEvent.SignedIn(window, session) { At = Nine },
    ];

    private static ClerkEvent MonthOpened =>
        new ClerkEvent.MonthOpened(Li, November, LastSession: 0, Seat: null, Wanted: null);

    private static ClerkEvent[] SeatedAtW1 =>
        [MonthOpened, new ClerkEvent.SigningIn(W1, Session: 1), new ClerkEvent.SignedIn(W1, Session: 1) { At = Nine }];
}
