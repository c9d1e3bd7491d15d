using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
using Microsoft.Extensions.Time.Testing;

namespace CityHall.Grains.Tests.Halls;

public sealed class MidnightTests
{
    private readonly MemoryJournal _journal = new(TimeProvider.System);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 23, 59, 0, TimeSpan.FromHours(8)));

    [Fact]
    public async Task A_day_rolls_by_itself_while_the_hall_is_up()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        await city.Take();
        _time.Advance(TimeSpan.FromMinutes(2));

        var view = await Eventually.Holds(
            "the next day", () => city.Hall.View(), view => view!.Day == new DateOnly(2026, 11, 24));
        Assert.Equal(0, view!.Queues.Sum(queue => queue.Waiting));
    }

    [Fact]
    public async Task A_day_that_ended_while_the_process_was_down_is_rolled_at_the_start()
    {
        TakenTicket taken;
        await using (var city = await TestCity.Start(_journal, hallTime: _time))
        {
            taken = await city.Take();
            await city.Window(1).CallNext(await city.Open(1), city.Ask());
        }

        _time.Advance(TimeSpan.FromDays(3));
        await using var again = await TestCity.Start(_journal, hallTime: _time);

        var view = await again.Hall.View();
        Assert.Equal(new DateOnly(2026, 11, 26), view!.Day);
        var window = await again.Window(1).View();
        Assert.Equal(taken.Ticket, window!.Current!.Line.Ticket);
        Assert.Equal("A001", (await again.Take()).Number.Value);
    }

    [Fact]
    public async Task A_request_of_yesterday_gets_yesterdays_answer()
    {
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        var before = (await city.Hall.Take(new TakeForm([TestHalls.Item]), city.Ask("midnight"))).Answer();
        _time.Advance(TimeSpan.FromMinutes(2));
        var after = (await city.Hall.Take(new TakeForm([TestHalls.Item]), city.Ask("midnight"))).Answer();

        Assert.Equal(before.Ticket, after.Ticket);
        Assert.Equal("A001", (await city.Take()).Number.Value);
    }

    [Fact]
    public async Task Time_in_a_stream_never_runs_back()
    {
        await using (var city = await TestCity.Start(_journal, hallTime: _time)) await city.Take();
        var earlier = new FakeTimeProvider(_time.GetUtcNow() - TimeSpan.FromHours(3));
        await using (var city = await TestCity.Start(_journal, hallTime: earlier)) await city.Take();

        var instants = (await _journal.ReadStream(StreamKey.Of(TestHalls.Hall), 0, 100))
            .Select(recorded => recorded.Entry.Metadata.OccurredAt).ToList();
        Assert.Equal(instants.Order(), instants);
    }
}
