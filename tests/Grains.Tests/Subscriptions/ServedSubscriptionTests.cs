using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;
using CityHall.Grains.Tests.Cluster;
using static CityHall.Grains.Tests.Journal.EntryMaker;
using Fault = CityHall.Grains.Tests.Cluster.FaultyJournal.Fault;
using Request = CityHall.Grains.Interfaces.Request;

namespace CityHall.Grains.Tests.Subscriptions;

public sealed class ServedSubscriptionTests
{
    private static readonly StreamKey Hall = StreamKey.Of(TestHalls.Hall);
    private static readonly EventCodec<HallCommand, HallEvent> Codec = new();
    private static readonly Shard Mine = Shard.Of(new ServedSubscription(null!, Codec, TimeProvider.System), Hall);
    private static readonly TicketId Ticket = new("331002999-20261123-A001");
    private static readonly HallEvent.ServiceFinished Finished =
        new(Ticket, TestHalls.Window(1), TestCity.ClerkOf(1), Nine) { At = Nine.AddMinutes(5) };

    private readonly FaultyJournal _journal = new(new MemoryJournal(TimeProvider.System));

    [Fact]
    public async Task While_the_outcome_is_unknown_it_waits_and_then_serves_the_number_once()
    {
        await using var city = await SubscriberCity.Start(_journal);
        _journal.Next = ("Served", Fault.LostAfter);
        await Finish();
        await Assert.ThrowsAnyAsync<Exception>(Subscriber(city).Advance);
        Assert.Empty(await Aside(city));

        _journal.IsSettled = true;
        await Subscriber(city).Advance();
        Assert.Single(await _journal.ReadStream(StreamKey.Of(Ticket), 0, 10));
    }

    [Fact]
    public async Task An_outcome_that_will_not_change_puts_its_entry_aside()
    {
        await using var city = await SubscriberCity.Start(_journal);
        var other = new Service(
            Finished.Window, Finished.Clerk, Nine, Nine.AddMinutes(6), Items: [], Ending: null, IsLast: true);
        var id = new RequestId($"served:{Hall}@1");
        var deadline = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(1);
        (await city.Ticket(Ticket).Serve(other, new Request(id, Actor.System, deadline))).Answer();

        await Finish();
        await Subscriber(city).Advance();
        var aside = Assert.Single(await Aside(city));
        Assert.Contains("Reused", aside.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_whose_stream_cannot_be_folded_is_put_aside()
    {
        await using var city = await SubscriberCity.Start(_journal);
        await _journal.Append([Entry(StreamKey.Of(Ticket), 1)]);

        await Finish();
        await Subscriber(city).Advance();
        Assert.Single(await Aside(city));
    }

    private static ISubscriberGrain Subscriber(SubscriberCity city) => city.Shard(Mine);

    private static Task<IReadOnlyList<AsideEntry>> Aside(SubscriberCity city) =>
        city.Store.OldestAside(Mine.ToString());

    private async Task Finish()
    {
        var (name, schema, payload) = Codec.Encode(Finished);
        var metadata = Entry(Hall, version: 1, at: Finished.At).Metadata with { Event = name, Schema = schema };
        Assert.IsType<AppendResult.Committed>(await _journal.Append([Sealed(metadata, payload)]));
    }
}
