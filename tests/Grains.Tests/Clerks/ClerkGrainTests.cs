using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;

namespace CityHall.Grains.Tests.Clerks;

public sealed class ClerkGrainTests
{
    private readonly MemoryJournal _journal = new(TimeProvider.System);

    [Fact]
    public async Task Signing_in_elsewhere_leaves_the_old_window()
    {
        await using var city = await TestCity.Start(_journal);
        await city.Open(1);
        var view = (await city.Clerk(1).SignIn(TestHalls.Window(2), city.Ask())).Answer();

        Assert.Equal(2, view.Session);
        Assert.Equal(WindowState.Closed, (await city.Window(1).View())!.State);
        Assert.Equal(WindowState.Staffed, (await city.Window(2).View())!.State);
    }

    [Fact]
    public async Task The_old_session_may_press_nothing_any_more()
    {
        await using var city = await TestCity.Start(_journal);
        var old = await city.Open(1);
        (await city.Clerk(1).SignIn(TestHalls.Window(1), city.Ask())).Answer();

        Assert.IsType<Refusal.SignedInElsewhere>((await city.Window(1).CallNext(old, city.Ask())).Refusal());
    }

    [Fact]
    public async Task A_clerk_with_a_number_at_his_window_may_not_leave_it()
    {
        await using var city = await TestCity.Start(_journal);
        var taken = await city.Take();
        var seat = await city.Open(1);
        await city.Window(1).CallNext(seat, city.Ask());

        var expected = new Refusal.NumberAtWindow(TestHalls.Window(1), taken.Number);
        Assert.Equal(expected, (await city.Clerk(1).SignIn(TestHalls.Window(2), city.Ask())).Refusal());
        Assert.Equal(expected, (await city.Clerk(1).SignOut(seat.Session, city.Ask())).Refusal());
        (await city.Window(1).Start(seat, city.Ask())).Answer();
    }

    [Fact]
    public async Task A_window_of_somebody_else_is_refused_and_the_old_session_stands()
    {
        await using var city = await TestCity.Start(_journal);
        await city.Open(2);
        var seat = await city.Open(1);

        var refusal = (await city.Clerk(1).SignIn(TestHalls.Window(2), city.Ask("again"))).Refusal();
        Assert.Equal(new Refusal.WindowIsStaffed(TestHalls.Window(2), TestCity.ClerkOf(2)), refusal);
        Assert.Equal(refusal, (await city.Clerk(1).SignIn(TestHalls.Window(2), city.Ask("again"))).Refusal());
        (await city.Window(1).Close(seat, city.Ask())).Answer();
    }

    [Fact]
    public async Task A_refused_sign_in_does_not_touch_the_old_window()
    {
        await using var city = await TestCity.Start(_journal);
        await city.Open(2);
        await city.Open(1);
        (await city.Clerk(1).SignIn(TestHalls.Window(2), city.Ask())).Refusal();

        Assert.Equal(WindowState.Open, (await city.Window(1).View())!.State);
    }

    [Fact]
    public async Task A_repeat_of_an_older_refused_sign_in_is_refused_again()
    {
        await using var city = await TestCity.Start(_journal);
        await city.Open(2);
        await city.Open(3);
        await city.Open(1);
        var first = (await city.Clerk(1).SignIn(TestHalls.Window(2), city.Ask("first"))).Refusal();
        (await city.Clerk(1).SignIn(TestHalls.Window(3), city.Ask("second"))).Refusal();

        Assert.Equal(first, (await city.Clerk(1).SignIn(TestHalls.Window(2), city.Ask("first"))).Refusal());
    }

    [Fact]
    public async Task Signing_out_frees_the_window_and_a_repeat_gets_the_same_answer()
    {
        await using var city = await TestCity.Start(_journal);
        var seat = await city.Open(1);
        var first = (await city.Clerk(1).SignOut(seat.Session, city.Ask("out"))).Answer();
        var second = (await city.Clerk(1).SignOut(seat.Session, city.Ask("out"))).Answer();

        Assert.Equal(first, second);
        Assert.Equal(WindowState.Closed, (await city.Window(1).View())!.State);
    }

    [Fact]
    public async Task A_clerk_is_seated_elsewhere_and_his_old_seat_presses_nothing()
    {
        await using var city = await TestCity.Start(_journal);
        var seat = await city.Open(1);
        var moved = (await city.Clerk(1).Move(seat.Session, TestHalls.Window(2), city.Ask("move"))).Answer();

        Assert.Equal((TestHalls.Window(2), seat.Session + 1, seat.Session), (moved.Window, moved.Session, moved.Own));
        Assert.Equal(
            moved, (await city.Clerk(1).Move(seat.Session, TestHalls.Window(2), city.Ask("move"))).Answer());
        Assert.Equal(seat.Session, (await city.Clerk(1).View()).Own);
        Assert.Equal(WindowState.Closed, (await city.Window(1).View())!.State);
        Assert.Equal(WindowState.Staffed, (await city.Window(2).View())!.State);
        Assert.IsType<Refusal.WindowIsNotStaffed>((await city.Window(1).Open(seat, city.Ask())).Refusal());
    }

    [Fact]
    public async Task Nobody_is_moved_away_from_a_number_or_onto_a_colleague()
    {
        await using var city = await TestCity.Start(_journal);
        var taken = await city.Take();
        await city.Open(2);
        var seat = await city.Open(1);

        Assert.Equal(
            new Refusal.WindowIsStaffed(TestHalls.Window(2), TestCity.ClerkOf(2)),
            (await city.Clerk(1).Move(seat.Session, TestHalls.Window(2), city.Ask())).Refusal());
        await city.Window(1).CallNext(seat, city.Ask());
        Assert.Equal(
            new Refusal.NumberAtWindow(TestHalls.Window(1), taken.Number),
            (await city.Clerk(1).Move(seat.Session, TestHalls.Window(3), city.Ask())).Refusal());
        (await city.Window(1).Start(seat, city.Ask())).Answer();
    }

    [Fact]
    public async Task Many_clerks_who_want_one_window_get_it_once()
    {
        await using var city = await TestCity.Start(_journal);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(no =>
            city.Clerk(no).SignIn(TestHalls.Window(1), city.Ask())));

        Assert.Single(outcomes.OfType<Outcome<Interfaces.Clerks.ClerkView>.Done>());
        Assert.Equal(19, outcomes.Count(outcome => outcome is Outcome<Interfaces.Clerks.ClerkView>.Refused));
    }
}
