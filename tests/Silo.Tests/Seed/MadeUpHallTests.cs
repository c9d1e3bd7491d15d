using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Silo.Seed;

namespace CityHall.Silo.Tests.Seed;

public sealed class MadeUpHallTests
{
    private const int LargestHall = 250;

    /// <summary>Every hall of the seed, and one of each tier with every possible number of windows.</summary>
    private static readonly HallDocument[] Documents = [.. Seeded(), .. OfEverySize()];

    [Fact]
    public void City_and_county_halls_have_eight_queues()
    {
        Assert.All(
            Documents.Where(document => document.Tier is HallTier.City or HallTier.County),
            document => Assert.Equal(
                [
                    "A综合受理", "B不动产登记", "C社保医保", "D企业开办",
                    "E公安出入境", "F税务", "G出件领取", "H投诉与办不成事",
                ],
                document.Queues.Select(queue => queue.Letter + queue.Name.Zh)));
    }

    [Fact]
    public void Township_halls_have_three_queues()
    {
        Assert.All(
            Documents.Where(document => document.Tier is HallTier.Township),
            document => Assert.Equal(
                ["A综合受理", "B社保医保", "C出件领取"],
                document.Queues.Select(queue => queue.Letter + queue.Name.Zh)));
    }

    [Fact]
    public void A_queue_has_four_to_eight_items()
    {
        Assert.All(Queues, queue => Assert.InRange(queue.Items.Length, 4, 8));
        Assert.Equal([4, 5, 6, 7, 8], Queues.Select(queue => queue.Items.Length).Distinct().Order());
    }

    [Fact]
    public void An_item_takes_3_to_25_minutes()
    {
        Assert.All(Items, item => Assert.InRange(item.StandardMinutes, 3, 25));
    }

    [Fact]
    public void An_item_bears_the_letter_of_its_queue_and_a_number_of_its_own()
    {
        Assert.All(Queues, queue =>
            Assert.All(queue.Items, item => Assert.Matches($"^{queue.Letter}0[1-8]$", item.Code.Value)));
        Assert.All(Documents, document =>
        {
            var codes = document.Queues.SelectMany(queue => queue.Items).Select(item => item.Code).ToList();
            Assert.Equal(codes.Distinct(), codes);
        });
    }

    [Fact]
    public void A_code_means_the_same_item_in_every_hall_of_a_tier()
    {
        var items =
            from document in Documents
            let list = document.Tier is HallTier.Township
            from queue in document.Queues
            from item in queue.Items
            group item by (list, item.Code);

        Assert.All(items, sameCode => Assert.Single(sameCode.Distinct()));
        Assert.Equal((8 + 3) * 8, items.Count());
    }

    [Fact]
    public void Every_name_is_there_in_both_languages()
    {
        var names = Documents.SelectMany(document => (IEnumerable<LocalText>)
        [
            document.Name,
            .. document.Zones.Select(zone => zone.Name),
            .. document.Queues.Select(queue => queue.Name),
            .. document.Queues.SelectMany(queue => queue.Items).Select(item => item.Name),
            .. ReasonsOf(document).Select(reason => reason.Name),
        ]);

        Assert.All(names.Distinct(), name =>
        {
            Assert.Matches("[\u4e00-\u9fff]", name.Zh);
            Assert.Matches("^[ -~]+$", name.En);
        });
    }

    [Fact]
    public void The_windows_are_numbered_from_one_without_a_hole()
    {
        Assert.All(Documents, document => Assert.Equal(
            Enumerable.Range(1, document.Windows.Length),
            document.Windows.Select(window => window.Id.No)));
    }

    [Fact]
    public void A_window_serves_one_to_three_of_the_halls_queues()
    {
        Assert.All(Documents, document =>
        {
            var letters = document.Queues.Select(queue => queue.Letter).ToHashSet();
            Assert.All(document.Windows, window =>
            {
                Assert.InRange(window.Queues.Distinct().Count(), 1, 3);
                Assert.Equal(window.Queues.Distinct(), window.Queues);
                Assert.Subset(letters, window.Queues.ToHashSet());
            });
        });
    }

    [Fact]
    public void Every_queue_is_served()
    {
        Assert.All(Documents, document =>
            Assert.All(document.Queues, queue => Assert.NotEmpty(WindowsOf(document, queue))));
    }

    [Fact]
    public void The_windows_of_a_queue_are_neighbours_in_one_or_two_areas()
    {
        Assert.All(Documents, document => Assert.All(document.Queues, queue =>
        {
            var windows = WindowsOf(document, queue);
            Assert.Equal(Enumerable.Range(windows[0].Id.No, windows.Length), windows.Select(window => window.Id.No));
            Assert.InRange(windows.Select(window => window.Zone).Distinct().Count(), 1, 2);
        }));
    }

    [Fact]
    public void The_areas_follow_one_another_and_each_has_windows()
    {
        Assert.All(Documents.Where(document => document.Windows.Length >= 3), document => Assert.Equal(
            document.Zones.Select(zone => zone.Id),
            document.Windows.Select(window => window.Zone).Distinct()));
    }

    [Theory]
    [InlineData(4, "一区")]
    [InlineData(10, "一区 二区")]
    [InlineData(11, "一区 二区 三区")]
    public void A_small_hall_has_fewer_areas(int windows, string zones)
    {
        var document = MadeUpHall.Of(OwnHall.Place(), windows, SeedHours.AllDay);

        Assert.Equal(zones, string.Join(' ', document.Zones.Select(zone => zone.Name.Zh)));
    }

    [Fact]
    public void A_hall_with_200_windows_goes_up_to_W200()
    {
        var document = MadeUpHall.Of(OwnHall.Place(), 200, SeedHours.AllDay);

        Assert.Equal("331999000-W01", document.Windows[0].Id.Value);
        Assert.Equal("331999000-W200", document.Windows[^1].Id.Value);
    }

    [Theory]
    [InlineData(HallTier.City, 2)]
    [InlineData(HallTier.County, 2)]
    [InlineData(HallTier.Township, 0)]
    public void A_hall_with_too_few_windows_for_its_queues_is_refused(HallTier tier, int windows)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MadeUpHall.Of(OwnHall.Place(tier), windows, SeedHours.AllDay));
    }

    [Fact]
    public void A_chosen_number_is_called_for_one_of_four_reasons_and_an_order_names_who_gave_it()
    {
        Assert.All(Documents, document => Assert.Equal(
            [("help", false), ("returns", false), ("announced", false), ("ordered", true)],
            document.CallReasons.Select(reason => (reason.Code, reason.NamesWhoAsked))));
    }

    [Fact]
    public void A_window_pauses_for_one_of_five_reasons()
    {
        Assert.All(Documents, document => Assert.Equal(
            ["break", "system", "consult", "printing", "meeting"],
            document.PauseReasons.Select(reason => reason.Code)));
    }

    [Fact]
    public void A_number_is_parked_transferred_or_stopped_for_one_of_four_reasons()
    {
        Assert.All(Documents, document =>
        {
            Assert.Equal(
                ["papers", "copying", "paying", "other-office"],
                document.ParkReasons.Select(reason => reason.Code));
            Assert.Equal(
                [("wrong-queue", false), ("other-window", false), ("more-to-do", false), ("ordered", true)],
                document.TransferReasons.Select(reason => (reason.Code, reason.NamesWhoAsked)));
            Assert.Equal(
                ["system", "power", "crowd", "event"],
                document.StopReasons.Select(reason => reason.Code));
        });
    }

    [Theory]
    [InlineData(HallTier.County, "D01", "D04")]
    [InlineData(HallTier.County, "E01", "E02")]
    [InlineData(HallTier.Township, "A01", "C01")]
    [InlineData(HallTier.Township, "B01", "B07")]
    public void Some_items_make_no_sense_on_one_number(HallTier tier, string first, string other)
    {
        var offered = Documents.Where(document => document.Tier == tier)
            .SelectMany(document => document.Queues).SelectMany(queue => queue.Items)
            .First(item => item.Code.Value == first);

        Assert.Contains(ItemCode.Of(other), offered.ConflictsWith);
    }

    [Fact]
    public void A_conflict_is_named_by_both_items_and_neither_is_unknown_to_its_tier()
    {
        foreach (var tier in Documents.GroupBy(document => document.Tier is HallTier.Township))
        {
            var items = tier.SelectMany(document => document.Queues).SelectMany(queue => queue.Items)
                .DistinctBy(item => item.Code).ToDictionary(item => item.Code);
            Assert.All(items.Values, item => Assert.All(item.ConflictsWith, other =>
            {
                Assert.NotEqual(item.Code, other);
                Assert.Contains(item.Code, items[other].ConflictsWith);
            }));
        }
    }

    [Fact]
    public void A_document_begins_with_version_one_and_the_usual_call_rule()
    {
        Assert.All(Documents, document =>
        {
            Assert.Equal(1, document.Version);
            Assert.Equal(CallRule.Default, document.Call);
        });
    }

    private static IEnumerable<Queue> Queues => Documents.SelectMany(document => document.Queues);

    private static IEnumerable<ServiceItem> Items => Queues.SelectMany(queue => queue.Items);

    private static IEnumerable<Reason> ReasonsOf(HallDocument document) =>
    [
        .. document.CallReasons, .. document.PauseReasons, .. document.ParkReasons,
        .. document.TransferReasons, .. document.StopReasons,
    ];

    private static WindowPlan[] WindowsOf(HallDocument document, Queue queue) =>
        [.. document.Windows.Where(window => window.Queues.Contains(queue.Letter))];

    private static IEnumerable<HallDocument> Seeded()
    {
        var directory = new SeedDirectory(SeedHours.AllDay);
        return directory.Halls.Select(place => directory.Find(place.Hall)!);
    }

    private static IEnumerable<HallDocument> OfEverySize() =>
        from tier in Enum.GetValues<HallTier>()
        let fewest = tier is HallTier.Township ? 1 : 3
        from windows in Enumerable.Range(fewest, LargestHall - fewest + 1)
        select MadeUpHall.Of(OwnHall.Place(tier), windows, SeedHours.AllDay);
}
