using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
using Microsoft.Extensions.Time.Testing;
using Fault = CityHall.Grains.Tests.Cluster.FaultyJournal.Fault;

namespace CityHall.Grains.Tests.Tickets;

/// <summary>A notice of missing papers brings its holder back once, with a place at once.</summary>
public sealed class ComingBackWithPapersTests
{
    private static readonly Ending Notice = new(NumberEnd.PapersMissing, Papers: ["户口本"]);

    private readonly FaultyJournal _journal = new(new MemoryJournal(TimeProvider.System));
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));

    [Fact]
    public async Task The_same_request_gives_the_same_number_and_another_one_none()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        var before = await Ended(city, Notice);
        await city.Take();

        var first = (await city.Ticket(before).ComeBack(city.Ask("back"))).Answer();
        var again = (await city.Ticket(before).ComeBack(city.Ask("back"))).Answer();
        var other = await city.Ticket(before).ComeBack(city.Ask("again"));

        Assert.Equal((first.Ticket, 0), (again.Ticket, first.Slip.Ahead));
        Assert.Equal(new Refusal.NoReturnDue(before), other.Refusal());
        Assert.Equal(2, (await city.Hall.View())!.Queues[0].Waiting);
    }

    [Theory]
    [InlineData("TicketTaken", Fault.LostBefore)]
    [InlineData("TicketTaken", Fault.LostAfter)]
    [InlineData("Returned", Fault.LostBefore)]
    [InlineData("Returned", Fault.LostAfter)]
    internal async Task A_return_that_was_interrupted_anywhere_gives_one_number(string step, Fault fault)
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        var before = await Ended(city, Notice);
        _journal.Next = (step, fault);

        Assert.IsType<Outcome<TakenTicket>.Unknown>(await city.Ticket(before).ComeBack(city.Ask("back")));

        _journal.IsSettled = true;
        (await city.Ticket(before).ComeBack(city.Ask("back"))).Answer();
        Assert.Equal(1, (await city.Hall.View())!.Queues[0].Waiting);
    }

    [Fact]
    public async Task While_he_waits_he_is_told_the_number_that_he_has()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        var before = await Ended(city, Notice);
        _journal.Next = ("Returned", Fault.LostBefore);
        Assert.IsType<Outcome<TakenTicket>.Unknown>(await city.Ticket(before).ComeBack(city.Ask("back")));
        _journal.IsSettled = true;

        var other = await city.Ticket(before).ComeBack(city.Ask("again"));

        Assert.Equal(new Refusal.AlreadyWaiting(new TicketNumber("A002")), other.Refusal());
    }

    [Fact]
    public async Task Within_15_days_he_may_come_back_and_then_no_more()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        var first = await Ended(city, Notice);
        var second = await Ended(city, Notice);

        _time.Advance(TimeSpan.FromDays(15));
        (await city.Ticket(first).ComeBack(city.Ask())).Answer();
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new Refusal.NoReturnDue(second), (await city.Ticket(second).ComeBack(city.Ask())).Refusal());
    }

    [Fact]
    public async Task What_another_silo_noted_counts_too()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        await using var other = await TestCity.Start(_journal, hallTime: _time);
        var before = await Ended(city, Notice);
        await city.Ticket(before).View();
        var more = new Service(
            TestHalls.Window(2), TestCity.ClerkOf(2), _time.GetUtcNow(), _time.GetUtcNow(), [new("B01")], Notice, true);

        (await other.Ticket(before).Serve(more, other.Ask())).Answer();
        var taken = (await city.Ticket(before).ComeBack(city.Ask())).Answer();

        Assert.Equal(2, (await city.Hall.Ticket(taken.Ticket))!.Items.Length);
    }

    [Fact]
    public async Task Who_lacked_nothing_has_nothing_to_come_back_for()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        var done = await Ended(city, TestCity.Done);

        Assert.Equal(new Refusal.NoReturnDue(done), (await city.Ticket(done).ComeBack(city.Ask())).Refusal());
    }

    /// <summary>A number that window 1 served, with this end, as its own stream has it.</summary>
    private async Task<TicketId> Ended(TestCity city, Ending ending)
    {
        var seat = await city.Open(1);
        var ticket = (await city.Serve(1, seat)).Ticket;
        (await city.Window(1).Finish(seat, ending, alsoDone: [], city.Ask())).Answer();
        (await city.Clerk(1).SignOut(seat.Session, city.Ask())).Answer();
        await Eventually.Holds(
            $"Served in the stream of {ticket}",
            () => _journal.ReadStream(StreamKey.Of(ticket), 0, 10),
            entries => entries.Count is 1);
        return ticket;
    }
}
