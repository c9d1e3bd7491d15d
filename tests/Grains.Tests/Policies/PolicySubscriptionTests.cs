using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
using Microsoft.Extensions.Time.Testing;
using static CityHall.Grains.Tests.Policies.PolicyHalls;
using Fault = CityHall.Grains.Tests.Cluster.FaultyJournal.Fault;

namespace CityHall.Grains.Tests.Policies;

/// <summary>From the level that says it to the halls where it counts.</summary>
public sealed class PolicySubscriptionTests
{
    private static readonly NodeId County = new("331002");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
    private readonly FaultyJournal _journal = new(new MemoryJournal(TimeProvider.System));

    [Fact]
    public async Task What_the_city_says_counts_in_every_hall()
    {
        await using var city = await PolicyCity.Start(_journal, _time);
        (await city.Set(NodeId.City, Undo(20))).Answer();

        foreach (var hall in new[] { OfCity, OfCounty, OfTownship, OfOtherCounty })
        {
            var document = await city.Until(hall, "20 seconds to undo", now => now.Desk.UndoSeconds is 20);
            Assert.Equal(2, document.Version);
        }
    }

    [Fact]
    public async Task What_a_county_says_counts_in_its_own_halls_alone()
    {
        await using var city = await PolicyCity.Start(_journal, _time);
        (await city.Set(County, Undo(20))).Answer();

        await city.Until(OfCounty, "20 seconds to undo", now => now.Desk.UndoSeconds is 20);
        await city.Until(OfTownship, "20 seconds to undo", now => now.Desk.UndoSeconds is 20);
        Assert.Empty(await Scheduled(OfOtherCounty));
        Assert.Empty(await Scheduled(OfCity));
    }

    [Fact]
    public async Task What_is_taken_back_counts_no_longer()
    {
        await using var city = await PolicyCity.Start(_journal, _time);
        (await city.Set(NodeId.City, Undo(20))).Answer();
        await city.Until(OfTownship, "20 seconds to undo", now => now.Desk.UndoSeconds is 20);
        (await city.Set(NodeId.City, "{}")).Answer();

        var document = await city.Until(OfTownship, "60 seconds to undo", now => now.Desk.UndoSeconds is 60);
        Assert.Equal(3, document.Version);
    }

    [Fact]
    public async Task It_counts_from_its_instant_on_and_not_before()
    {
        await using var city = await PolicyCity.Start(_journal, _time);
        (await city.Set(NodeId.City, Undo(20), _time.GetUtcNow().AddHours(1))).Answer();
        (await city.Set(County, """{"order":{"headInRow":1}}""")).Answer();

        var before = await city.Until(OfTownship, "one in a row", now => now.Order.HeadInRow is 1);
        Assert.Equal(60, before.Desk.UndoSeconds);
        _time.Advance(TimeSpan.FromHours(1));
        var after = await city.Until(OfTownship, "20 seconds to undo", now => now.Desk.UndoSeconds is 20);
        Assert.Equal(1, after.Order.HeadInRow);
    }

    [Fact]
    public async Task A_new_floor_comes_with_the_next_day()
    {
        const string Windows = """
            {"windows":[
              {"id":"331002001-W01","zone":"1","queues":["A","B"]},
              {"id":"331002001-W02","zone":"1","queues":["C"]}]}
            """;
        await using var city = await PolicyCity.Start(_journal, _time);
        (await city.Set(NodeId.Of(OfTownship), Windows, _time.GetUtcNow().AddHours(15))).Answer();
        (await city.Set(NodeId.City, Undo(20))).Answer();

        var today = await city.Until(OfTownship, "20 seconds to undo", now => now.Desk.UndoSeconds is 20);
        Assert.Equal(3, today.Windows.Length);
        _time.Advance(TimeSpan.FromHours(16));
        await city.Until(OfTownship, "two windows", now => now.Windows.Length is 2);
    }

    [Fact]
    public async Task On_a_day_that_the_city_takes_off_its_halls_are_closed()
    {
        const string DayOff = """
            {"specialDays":[{"date":"2026-11-23","name":{"zh":"台风","en":"Typhoon"},"spans":[]}]}
            """;
        await using var city = await PolicyCity.Start(_journal, _time);
        (await city.Hall(OfTownship).Take(new TakeForm([new ItemCode("A01")]), PolicyCity.Ask())).Answer();
        (await city.Set(NodeId.City, DayOff)).Answer();

        await city.Until(OfTownship, "a day off", now => now.SpecialDays.Length is 1);
        var refusal = (await city.Hall(OfTownship).Take(
            new TakeForm([new ItemCode("A01")]), PolicyCity.Ask())).Refusal();
        Assert.Equal(
            new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8)),
            Assert.IsType<Refusal.HallIsClosed>(refusal).OpensAt);
    }

    [Fact]
    public async Task What_a_hall_hears_late_does_not_take_the_place_of_what_is_newer()
    {
        await using var city = await PolicyCity.Start(_journal, _time);
        (await city.Set(NodeId.City, Undo(20))).Answer();
        var newest = await city.Until(OfTownship, "20 seconds to undo", now => now.Desk.UndoSeconds is 20);
        var older = newest with { Desk = newest.Desk with { UndoSeconds = 50 } };
        var late = new HallPolicy(newest.Version, [new ScheduledDocument(_time.GetUtcNow(), older)]);

        (await city.Hall(OfTownship).SchedulePolicy(late, PolicyCity.Ask())).Answer();
        (await city.Set(County, """{"order":{"headInRow":1}}""")).Answer();

        var document = await city.Until(OfTownship, "one in a row", now => now.Order.HeadInRow is 1);
        Assert.Equal(20, document.Desk.UndoSeconds);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_the_outcome_is_unknown_it_waits_and_then_tells_each_hall_once(bool isWritten)
    {
        await using var city = await PolicyCity.Start(_journal, _time);
        _journal.Next = (
            nameof(HallEvent.PolicyScheduled), isWritten ? Fault.LostAfter : Fault.LostBefore);
        (await city.Set(NodeId.City, Undo(20))).Answer();
        await Eventually.Holds(
            "the fault has struck", () => Task.FromResult(_journal.IsSettled), isSettled => !isSettled);

        _journal.IsSettled = true;
        foreach (var hall in new[] { OfCity, OfCounty, OfTownship, OfOtherCounty })
        {
            await city.Until(hall, "20 seconds to undo", now => now.Desk.UndoSeconds is 20);
            Assert.Single(await Scheduled(hall));
        }
    }

    [Fact]
    public async Task What_was_said_before_a_crash_is_told_after_it()
    {
        await using (var city = await PolicyCity.Start(_journal, _time))
        {
            _journal.Next = (nameof(HallEvent.PolicyScheduled), Fault.LostBefore);
            (await city.Set(NodeId.City, Undo(20))).Answer();
            await Eventually.Holds(
                "the fault has struck", () => Task.FromResult(_journal.IsSettled), isSettled => !isSettled);
        }

        _journal.IsSettled = true;
        await using var again = await PolicyCity.Start(_journal, _time);
        await again.Until(OfTownship, "20 seconds to undo", now => now.Desk.UndoSeconds is 20);
        Assert.Single(await Scheduled(OfTownship));
    }

    private static string Undo(int seconds) => "{\"desk\":{\"undoSeconds\":" + seconds + "}}";

    private async Task<IEnumerable<RecordedEntry>> Scheduled(HallId hall) =>
        (await _journal.ReadStream(StreamKey.Of(hall), 0, 100))
            .Where(recorded => recorded.Entry.Metadata.Event is nameof(HallEvent.PolicyScheduled));
}
