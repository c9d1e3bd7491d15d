using CityHall.Grains.Domain.People;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Tests.People;

public sealed class PersonTests : Story<Person, PersonCommand, PersonEvent>
{
    private static readonly PersonId Chen = new("G331002001-1");
    private static readonly Grant Guide = new(Role.Guide, new NodeId("331002001"));
    private static readonly Grant Auditor = new(Role.Auditor, NodeId.City);
    private static readonly Grant Administrator = new(Role.Administrator, new NodeId("331002"));

    private static readonly PersonEvent Registered = new PersonEvent.Registered(Chen, "陈", [Guide], false);
    private static readonly Newcomer Seed = new(Chen, "陈", [Guide], MustChangePassword: false);

    [Fact]
    public void Who_is_invited_chooses_a_password_first()
    {
        var person = Given().When(new PersonCommand.Invite(Chen, "陈", [Guide]))
            .Then(new PersonEvent.Registered(Chen, "陈", [Guide], MustChangePassword: true));

        Assert.True(person.MustChangePassword);
        Assert.False(person.Evolve(new PersonEvent.PasswordChosen()).MustChangePassword);
    }

    [Fact]
    public void Nobody_is_invited_twice()
    {
        Given(Registered).When(new PersonCommand.Invite(Chen, "陈", [])).Refused(new Refusal.PersonExists(Chen));
        Given().When(new PersonCommand.Invite(Chen, "陈", []) { Seed = Seed }).Refused(new Refusal.PersonExists(Chen));
    }

    [Fact]
    public void Who_is_known_from_the_beginning_is_written_down_with_what_happens_first()
    {
        var person = Given().When(new PersonCommand.Disable("away") { Seed = Seed })
            .Then(Registered, new PersonEvent.Disabled("away"));

        Assert.Equal((true, 1), (person.IsDisabled, person.Epoch));
        Given(Registered).When(new PersonCommand.Disable("away") { Seed = Seed })
            .Then(new PersonEvent.Disabled("away"));
    }

    [Fact]
    public void What_changes_nothing_writes_nobody_down() =>
        Given().When(new PersonCommand.SetGrants([Guide]) { Seed = Seed }).Then();

    public static TheoryData<PersonCommand> Acts =>
    [
        new PersonCommand.SetGrants([]),
        new PersonCommand.Disable("away"),
        new PersonCommand.Enable(),
        new PersonCommand.ResetPassword(),
        new PersonCommand.ChoosePassword(),
        new PersonCommand.BeginSession(),
        new PersonCommand.FailSignIn(),
    ];

    [Theory, MemberData(nameof(Acts))]
    public void Nothing_is_done_to_whom_nobody_knows(PersonCommand act) =>
        Given().When(act).Refused(new Refusal.UnknownPerson());

    [Fact]
    public void Roles_change_as_a_whole_and_sessions_go_on()
    {
        var person = Given(Registered).When(new PersonCommand.SetGrants([Auditor]))
            .Then(new PersonEvent.GrantsChanged([Auditor]));

        Assert.Equal([Auditor], person.Grants);
        Assert.Equal(0, person.Epoch);
    }

    [Fact]
    public void Nobody_looks_after_what_he_does_himself()
    {
        var refusal = new Refusal.RolesExclude(Role.Administrator, Role.Auditor);

        Given(Registered).When(new PersonCommand.SetGrants([Auditor, Administrator])).Refused(refusal);
        Given().When(new PersonCommand.Invite(Chen, "陈", [Administrator, Guide, Auditor])).Refused(refusal);
    }

    [Fact]
    public void Who_is_disabled_comes_in_no_more_until_he_is_enabled()
    {
        var disabled = new PersonEvent.Disabled("away");

        Given(Registered, disabled).When(new PersonCommand.BeginSession()).Refused(new Refusal.IsDisabled(Chen));
        Given(Registered, disabled).When(new PersonCommand.ResetPassword()).Refused(new Refusal.IsDisabled(Chen));
        Given(Registered, disabled).When(new PersonCommand.ChoosePassword()).Refused(new Refusal.IsDisabled(Chen));
        Given(Registered, disabled).When(new PersonCommand.Disable("x")).Refused(new Refusal.IsDisabled(Chen));
        Given(Registered).When(new PersonCommand.Enable()).Refused(new Refusal.IsNotDisabled(Chen));
        var person = Given(Registered, disabled).When(new PersonCommand.Enable()).Then(new PersonEvent.Enabled());
        Assert.Equal((false, 1), (person.IsDisabled, person.Epoch));
    }

    [Fact]
    public void A_password_that_is_given_or_chosen_ends_all_sessions()
    {
        var reset = Given(Registered).When(new PersonCommand.ResetPassword()).Then(new PersonEvent.PasswordReset());
        Assert.Equal((true, 1), (reset.MustChangePassword, reset.Epoch));
        var chosen = new Scene(reset).When(new PersonCommand.ChoosePassword()).Then(new PersonEvent.PasswordChosen());
        Assert.Equal((false, 2), (chosen.MustChangePassword, chosen.Epoch));
    }

    [Fact]
    public void Ten_wrong_passwords_in_a_row_lock_the_account_for_a_while()
    {
        var until = Nine + Person.LockTime;

        var nearly = Given([Registered, .. Failed(8)]).When(new PersonCommand.FailSignIn())
            .Then(new PersonEvent.SignInFailed(9, null));
        var locked = new Scene(nearly).When(new PersonCommand.FailSignIn())
            .Then(new PersonEvent.SignInFailed(10, until));

        new Scene(locked).When(new PersonCommand.BeginSession(), until.AddTicks(-1))
            .Refused(new Refusal.IsLocked(Chen, until));
        new Scene(locked).When(new PersonCommand.FailSignIn(), until.AddTicks(-1)).Then();
        new Scene(locked).When(new PersonCommand.FailSignIn(), until).Then(new PersonEvent.SignInFailed(1, null));
        new Scene(locked).When(new PersonCommand.BeginSession(), until).Then(new PersonEvent.SessionBegan());
        var reset = new Scene(locked).When(new PersonCommand.ResetPassword()).Then(new PersonEvent.PasswordReset());
        new Scene(reset).When(new PersonCommand.BeginSession()).Then(new PersonEvent.SessionBegan());
    }

    [Fact]
    public void The_right_password_forgets_the_wrong_ones()
    {
        var inside = Given([Registered, .. Failed(9)]).When(new PersonCommand.BeginSession())
            .Then(new PersonEvent.SessionBegan());

        new Scene(inside).When(new PersonCommand.FailSignIn()).Then(new PersonEvent.SignInFailed(1, null));
    }

    private static IEnumerable<PersonEvent> Failed(int times) =>
        Enumerable.Range(1, times).Select(no => new PersonEvent.SignInFailed(no, null));
}
