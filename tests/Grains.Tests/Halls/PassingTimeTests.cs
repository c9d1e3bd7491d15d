using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
using Microsoft.Extensions.Time.Testing;

namespace CityHall.Grains.Tests.Halls;

/// <summary>What the time alone brings comes by itself, and before whatever is asked.</summary>
public sealed class PassingTimeTests
{
    private readonly MemoryJournal _journal = new(TimeProvider.System);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));

    [Fact]
    public async Task A_parked_number_waits_again_by_itself()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        var ticket = await Park(city);
        Assert.Equal(TicketState.Parked, (await city.Ticket(ticket).View())!.State);

        _time.Advance(TimeSpan.FromMinutes(10));
        await Eventually.Holds(
            "the parked number to wait", () => city.Ticket(ticket).View(), view => view!.State is TicketState.Waiting);
        var entry = (await Entries()).Single(entry => entry.Metadata.Event == "TicketUnparked");
        Assert.Equal(Actor.System, entry.Metadata.Actor);
    }

    [Fact]
    public async Task What_is_due_comes_before_whatever_is_asked()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        var ticket = await Park(city);
        var seat = await city.Open(2);

        _time.Advance(TimeSpan.FromMinutes(10));
        var called = (await city.Window(2).CallNext(seat, city.Ask())).Answer();

        Assert.Equal(ticket, called.Ticket);
    }

    [Fact]
    public async Task Rules_are_in_force_when_their_time_comes()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        await city.Take();
        var document = (await city.Hall.Staff())!.Document with { Version = 2, MaxWaiting = 1 };
        var policy = new HallPolicy(2, [new ScheduledDocument(_time.GetUtcNow().AddMinutes(10), document)]);

        var scheduled = (await city.Hall.SchedulePolicy(policy, city.Ask("policy"))).Answer();
        var repeated = (await city.Hall.SchedulePolicy(policy, city.Ask("policy"))).Answer();
        Assert.Equal((2, scheduled.At), (repeated.Version, repeated.At));
        await city.Take();

        _time.Advance(TimeSpan.FromMinutes(10));
        var refused = await city.Hall.Take(new TakeForm([TestHalls.Item]), city.Ask());
        Assert.Equal(new Refusal.HallIsFull(1), refused.Refusal());
        Assert.Equal(2, (await city.Hall.Staff())!.Document.Version);
    }

    [Fact]
    public async Task A_schedule_that_others_overtook_is_as_good_as_done()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        await city.Take();
        var document = (await city.Hall.Staff())!.Document;
        var policy = new HallPolicy(1, [new ScheduledDocument(_time.GetUtcNow(), document)]);

        Assert.Equal(1, (await city.Hall.SchedulePolicy(policy, city.Ask())).Answer().Version);
        Assert.DoesNotContain(await Entries(), entry => entry.Metadata.Event == "PolicyScheduled");
    }

    [Fact]
    public async Task A_hall_that_is_not_there_has_no_rules()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        var nowhere = new HallId("331002998");

        var outcome = await city.HallOf(nowhere).SchedulePolicy(new HallPolicy(2, []), city.Ask());

        Assert.Equal(new Refusal.UnknownHall(nowhere), outcome.Refusal());
    }

    /// <summary>A number that window 1 has set aside for ten minutes.</summary>
    private async Task<TicketId> Park(TestCity city)
    {
        var seat = await city.Open(1);
        await city.Serve(1, seat);
        var until = _time.GetUtcNow().AddMinutes(10);
        return (await city.Window(1).Park(seat, "papers", until, city.Ask())).Answer().Ticket;
    }

    private async Task<IReadOnlyList<JournalEntry>> Entries() =>
        [.. (await _journal.ReadStream(StreamKey.Of(TestHalls.Hall), 0, 100)).Select(recorded => recorded.Entry)];
}
