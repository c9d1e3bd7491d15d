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

    private static ClerkEvent MonthOpened =>
        new ClerkEvent.MonthOpened(Li, November, LastSession: 0, Seat: null, Wanted: null);

    private static ClerkEvent[] SeatedAtW1 =>
        [MonthOpened, new ClerkEvent.SigningIn(W1, Session: 1), new ClerkEvent.SignedIn(W1, Session: 1) { At = Nine }];
}
