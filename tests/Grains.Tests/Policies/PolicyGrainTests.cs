using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Policies;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
using Microsoft.Extensions.Time.Testing;
using static CityHall.Grains.Tests.Policies.PolicyHalls;

namespace CityHall.Grains.Tests.Policies;

public sealed class PolicyGrainTests
{
    private const string Undo20 = """{"desk":{"undoSeconds":20}}""";

    private static readonly NodeId County = new("331002");
    private static readonly NodeId Hall = NodeId.Of(OfTownship);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
    private readonly MemoryJournal _journal = new(TimeProvider.System);

    [Fact]
    public async Task What_a_node_says_outlives_the_process_with_who_said_it()
    {
        await using (var city = await PolicyCity.Start(_journal, _time)) (await city.Set(County, Undo20)).Answer();
        await using var again = await PolicyCity.Start(_journal, _time);

        var view = await again.Policy(County).View(null);
        Assert.Equal((1, Undo20), (view!.Version, view.Document.Text));
        var told = Assert.Single(await again.Policy(County).History(0));
        Assert.Equal(("operator", "key"), (told.By.Who, told.By.Authentication));
        Assert.Equal(_time.GetUtcNow(), told.Change.EffectiveAt);
        Assert.Equal("20", told.Change.Rules["desk.undoSeconds"].Value!.Value.Text);
        Assert.Empty(await again.Policy(County).History(1));
    }

    [Fact]
    public async Task A_hall_shows_what_counts_where_it_comes_from_and_what_does_not()
    {
        await using var city = await PolicyCity.Start(_journal, _time);
        (await city.Set(Hall, """{"desk":{"maxParkMinutes":30},"order":{"headInRow":1}}""")).Answer();
        (await city.Policy(NodeId.City).Set(
            new PolicyForm(new RawJson(Undo20))
            {
                Locks = ["order"],
                Bounds = ImmutableSortedDictionary<string, Bounds>.Empty.Add("desk.maxParkMinutes", new(60, 120)),
            },
            PolicyCity.Ask())).Answer();

        var view = await city.Policy(Hall).View(null);
        Assert.Equal("city", view!.Origins["desk.undoSeconds"]);
        Assert.Equal("default", view.Origins["order.headInRow"]);
        Assert.Equal(60, view.Resolved.Parse().GetProperty("desk").GetProperty("maxParkMinutes").GetInt32());
        Assert.Equal(
            [("desk.maxParkMinutes", OverriddenWhy.OutOfBounds), ("order.headInRow", OverriddenWhy.Locked)],
            view.Overridden.Select(one => (one.Setting, one.Why)).Order());
        Assert.Equal(NodeId.City, view.LockedAbove["order"]);
        Assert.Equal(new Bounds(60, 120), view.BoundedAbove["desk.maxParkMinutes"].Bounds);
    }

    [Fact]
    public async Task A_level_above_the_halls_shows_what_all_of_them_share()
    {
        await using var city = await PolicyCity.Start(_journal, _time);

        var view = await city.Policy(County).View(null);
        var resolved = view!.Resolved.Parse();
        Assert.Equal(40, resolved.GetProperty("order").GetProperty("boundMinutes").GetInt32());
        Assert.All(["name", "queues", "windows", "hours", "callReasons"], setting =>
            Assert.False(resolved.TryGetProperty(setting, out _), setting));
    }

    [Fact]
    public async Task It_can_be_seen_how_it_will_be()
    {
        await using var city = await PolicyCity.Start(_journal, _time);
        var later = _time.GetUtcNow().AddDays(7);
        (await city.Set(County, Undo20, later)).Answer();

        var (now, then) = (await city.Policy(Hall).View(null), await city.Policy(Hall).View(later));
        Assert.Equal(60, now!.Resolved.Parse().GetProperty("desk").GetProperty("undoSeconds").GetInt32());
        Assert.Equal(20, then!.Resolved.Parse().GetProperty("desk").GetProperty("undoSeconds").GetInt32());
        var change = Assert.Single((await city.Policy(County).View(null))!.Scheduled);
        Assert.Equal((1, later), (change.Version, change.EffectiveAt));
    }

    [Fact]
    public async Task A_repeat_gets_the_same_answer_whatever_was_said_meanwhile()
    {
        await using var city = await PolicyCity.Start(_journal, _time);
        var first = (await city.Set(County, Undo20, id: "once")).Answer();
        _time.Advance(TimeSpan.FromMinutes(1));
        (await city.Policy(NodeId.City).Set(
            new PolicyForm(new RawJson("{}")) { Locks = ["desk"] }, PolicyCity.Ask())).Answer();

        Assert.Equal(first, (await city.Set(County, Undo20, id: "once")).Answer());
        Assert.IsType<Outcome<ChangeAnswer>.Reused>(await city.Set(County, "{}", id: "once"));
        Assert.Equal(1, (await city.Policy(County).View(null))!.Version);
    }

    [Fact]
    public async Task What_is_refused_is_not_stored()
    {
        await using var city = await PolicyCity.Start(_journal, _time);

        Assert.Equal(
            new Refusal.UnknownSetting("shoeSize"), (await city.Set(County, """{"shoeSize":43}""")).Refusal());
        Assert.Equal(
            new Refusal.EffectiveInPast(_time.GetUtcNow()),
            (await city.Set(County, Undo20, _time.GetUtcNow().AddSeconds(-1))).Refusal());
        Assert.Empty(await _journal.ReadStream(StreamKey.Of(County), 0, 10));
    }

    [Fact]
    public async Task What_is_no_node_says_nothing()
    {
        await using var city = await PolicyCity.Start(_journal, _time);
        var nobody = new NodeId("331009");

        Assert.Null(await city.Policy(nobody).View(null));
        Assert.Equal(new Refusal.UnknownNode(nobody), (await city.Set(nobody, Undo20)).Refusal());
    }
}
