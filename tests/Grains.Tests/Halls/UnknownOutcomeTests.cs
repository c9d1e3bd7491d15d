using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
using Microsoft.Extensions.Time.Testing;
using Fault = CityHall.Grains.Tests.Cluster.FaultyJournal.Fault;

namespace CityHall.Grains.Tests.Halls;

public sealed class UnknownOutcomeTests
{
    private readonly FaultyJournal _journal = new(new MemoryJournal(TimeProvider.System));

    [Theory]
    [InlineData(Fault.LostBefore)]
    [InlineData(Fault.LostAfter)]
    internal async Task A_take_whose_answer_was_lost_gives_one_number_when_it_is_sent_again(Fault fault)
    {
        await using var city = await TestCity.Start(_journal);
        _journal.Next = ("TicketTaken", fault);
        var form = new TakeForm([TestHalls.Item]);

        Assert.IsType<Outcome<TakenTicket>.Unknown>(await city.Hall.Take(form, city.Ask("lost")));
        Assert.IsType<Outcome<TakenTicket>.Unknown>(await city.Hall.Take(form, city.Ask("while-in-doubt")));

        _journal.IsSettled = true;
        Assert.Equal("A001", (await city.Hall.Take(form, city.Ask("lost"))).Answer().Number.Value);
        Assert.Equal("A002", (await city.Take()).Number.Value);
        Assert.Equal(2, (await city.Hall.View())!.Queues[0].Waiting);
    }

    [Fact]
    public async Task A_hall_whose_append_was_in_doubt_beats_again_by_itself()
    {
        await using var city = await TestCity.Start(_journal);
        _journal.Next = ("TicketTaken", Fault.LostAfter);
        Assert.IsType<Outcome<TakenTicket>.Unknown>(await city.Hall.Take(new TakeForm([TestHalls.Item]), city.Ask()));
        _journal.IsSettled = true;

        // Nobody presses anything any more: the number that was in doubt shows, and beats follow.
        await Eventually.Holds("the number", () => city.Hall.View(), view => view!.Queues[0].Waiting is 1);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        await using var news = city.Hall.Watch(afterVersion: 0, patience.Token).GetAsyncEnumerator(patience.Token);
        do Assert.True(await news.MoveNextAsync());
        while (news.Current.Views is not null);
    }

    [Fact]
    public async Task What_was_in_doubt_and_is_due_comes_before_whatever_is_asked()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
        await using var city = await TestCity.Start(_journal, hallTime: time);
        await city.Take();
        var document = (await city.Hall.Staff())!.Document with { Version = 2, MaxWaiting = 1 };
        var policy = new HallPolicy(2, [new ScheduledDocument(time.GetUtcNow().AddMinutes(10), document)]);
        _journal.Next = ("PolicyScheduled", Fault.LostAfter);
        Assert.IsType<Outcome<PolicyAnswer>.Unknown>(await city.Hall.SchedulePolicy(policy, city.Ask()));

        time.Advance(TimeSpan.FromMinutes(10));
        _journal.IsSettled = true;
        var refused = await city.Hall.Take(new TakeForm([TestHalls.Item]), city.Ask());

        Assert.Equal(new Refusal.HallIsFull(1), refused.Refusal());
    }

    [Theory]
    [InlineData("SignedIn", Fault.LostBefore)]
    [InlineData("SignedIn", Fault.LostAfter)]
    [InlineData("WindowLeft", Fault.LostBefore)]
    [InlineData("WindowLeft", Fault.LostAfter)]
    internal async Task A_move_that_was_interrupted_ends_at_one_window(string step, Fault fault)
    {
        await using var city = await TestCity.Start(_journal);
        await city.Open(1);
        _journal.Next = (step, fault);
        var first = await city.Clerk(1).SignIn(TestHalls.Window(2), city.Ask("move"));
        Assert.IsType<Outcome<Interfaces.Clerks.ClerkView>.Unknown>(first);

        _journal.IsSettled = true;
        (await city.Clerk(1).SignIn(TestHalls.Window(2), city.Ask("move"))).Answer();
        var staff = await city.Hall.Staff();
        Assert.Equal(TestHalls.Window(2), Assert.Single(staff!.Windows, line => line.Clerk is not null).Window);
    }

    [Theory]
    [InlineData("SigningIn", Fault.LostBefore)]
    [InlineData("SigningIn", Fault.LostAfter)]
    [InlineData("WindowStaffed", Fault.LostBefore)]
    [InlineData("WindowStaffed", Fault.LostAfter)]
    [InlineData("SignedIn", Fault.LostBefore)]
    [InlineData("SignedIn", Fault.LostAfter)]
    internal async Task A_sign_in_that_was_interrupted_anywhere_ends_in_one_session(string step, Fault fault)
    {
        await using var city = await TestCity.Start(_journal);
        _journal.Next = (step, fault);

        var first = await city.Clerk(1).SignIn(TestHalls.Window(1), city.Ask("sign-in"));
        Assert.IsType<Outcome<Interfaces.Clerks.ClerkView>.Unknown>(first);

        _journal.IsSettled = true;
        var view = (await city.Clerk(1).SignIn(TestHalls.Window(1), city.Ask("sign-in"))).Answer();
        Assert.Equal(1, view.Session);
        (await city.Window(1).Open(new Seat(view.Clerk, view.Session), city.Ask())).Answer();
    }
}
