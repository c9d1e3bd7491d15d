using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
using Microsoft.Extensions.Time.Testing;

namespace CityHall.Grains.Tests.Tickets;

public sealed class TicketGrainTests
{
    private readonly MemoryJournal _journal = new(TimeProvider.System);

    [Fact]
    public async Task A_finished_number_is_served_in_its_own_stream_once()
    {
        TicketId ticket;
        await using (var city = await TestCity.Start(_journal))
        {
            ticket = await Serve(city);
            await Served(ticket);
        }

        // A new silo reads the subscription from its beginning: the effect must not come twice.
        await using var again = await TestCity.Start(_journal);
        var other = await Serve(again);
        await Served(other);
        Assert.Single(await _journal.ReadStream(StreamKey.Of(ticket), 0, 10));
    }

    [Fact]
    public async Task A_number_of_yesterday_tells_how_it_ended()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
        await using var city = await TestCity.Start(_journal, hallTime: time);
        var served = await Serve(city);
        var waiting = await city.Take();

        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("A001", (await city.Take()).Number.Value);

        Assert.Equal(TicketState.Finished, (await city.Ticket(served).View())!.State);
        Assert.Equal(TicketState.Expired, (await city.Ticket(waiting.Ticket).View())!.State);
        Assert.Null(await city.Ticket(new TicketId("331002999-20261123-A099")).View());
    }

    private static async Task<TicketId> Serve(TestCity city)
    {
        var taken = await city.Take();
        var seat = await city.Open(1);
        (await city.Window(1).CallNext(seat, city.Ask())).Answer();
        (await city.Window(1).Start(seat, city.Ask())).Answer();
        (await city.Window(1).Finish(seat, TestCity.Done, alsoDone: [], city.Ask())).Answer();
        (await city.Clerk(1).SignOut(seat.Session, city.Ask())).Answer();
        return taken.Ticket;
    }

    private Task<IReadOnlyList<RecordedEntry>> Served(TicketId ticket) => Eventually.Holds(
        $"Served in the stream of {ticket}",
        () => _journal.ReadStream(StreamKey.Of(ticket), 0, 10),
        entries => entries.Count is 1);
}
