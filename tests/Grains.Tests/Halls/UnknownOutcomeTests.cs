using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
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
        (await city.Window(1).Open(view.Session, city.Ask())).Answer();
    }
}
