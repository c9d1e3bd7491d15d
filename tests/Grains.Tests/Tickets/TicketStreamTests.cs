using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
using CityHall.Grains.Tests.Subscriptions;
using static CityHall.Grains.Tests.Journal.EntryMaker;
using Request = CityHall.Grains.Interfaces.Request;

namespace CityHall.Grains.Tests.Tickets;

/// <summary>A number's stream is taken for empty until it is known better.</summary>
public sealed class TicketStreamTests
{
    private static readonly TicketId Ticket = new("331002999-20261123-A001");

    private readonly WatchedJournal _journal = new(new MemoryJournal(TimeProvider.System));

    [Fact]
    public async Task A_first_service_is_written_down_without_a_look()
    {
        await Serve("first");
        Assert.Equal(0, _journal.Reads);
        Assert.Equal(["Served"], await Events());
    }

    [Fact]
    public async Task A_service_after_a_restart_follows_the_one_before()
    {
        await Serve("first");
        await Serve("second");
        Assert.Equal(["Served", "Served"], await Events());
    }

    [Fact]
    public async Task A_service_told_again_after_a_restart_is_answered_and_not_written_twice()
    {
        await Serve("first");
        await Serve("first");
        Assert.Equal(["Served"], await Events());
    }

    [Fact]
    public async Task A_service_is_undone_after_a_restart()
    {
        await Serve("first");
        await Undo("second");
        await Undo("third");
        Assert.Equal(["Served", "ServiceUndone"], await Events());
    }

    private static Request Ask(string id) =>
        new(new RequestId(id), Actor.System, TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(1));

    private Task Serve(string id) => InNewCity(ticket => ticket.Serve(
        new Service(
            TestHalls.Window(1), TestCity.ClerkOf(1), Nine, Nine.AddMinutes(5), Items: [], Ending: null, IsLast: true),
        Ask(id)));

    private Task Undo(string id) => InNewCity(ticket => ticket.UndoService(TestHalls.Window(1), Ask(id)));

    private async Task InNewCity(Func<ITicketGrain, Task<Outcome<ServedAnswer>>> press)
    {
        await using var city = await SubscriberCity.Start(_journal);
        (await press(city.Ticket(Ticket))).Answer();
    }

    private async Task<IEnumerable<string>> Events() =>
        (await _journal.ReadStream(StreamKey.Of(Ticket), 0, 10)).Select(recorded => recorded.Entry.Metadata.Event);
}
