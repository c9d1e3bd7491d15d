using System.Collections.Immutable;
using CityHall.Silo.Seed;

namespace CityHall.Silo.Tests.Seed;

public sealed class PickerTests
{
    private static readonly ImmutableArray<string> Letters = ["a", "b", "c", "d", "e", "f", "g", "h"];

    [Fact]
    public void The_same_seed_picks_the_same_number_for_ever()
    {
        Assert.Equal(3706637157u, Picker.Number("331002000/A/items"));
        Assert.Equal(1574668071u, Picker.Number("一区"));
    }

    [Fact]
    public void Both_ends_of_a_range_are_picked_and_nothing_beyond_them()
    {
        var picked = Enumerable.Range(0, 200).Select(index => Picker.Between($"hall/{index}", 4, 8)).Distinct().Order();

        Assert.Equal([4, 5, 6, 7, 8], picked);
    }

    [Fact]
    public void Some_of_a_list_are_so_many_different_ones_in_the_order_of_the_list()
    {
        var some = Picker.Some("331002000", Letters, 5);

        Assert.Equal(5, some.Distinct().Count());
        Assert.Equal(some.Order(StringComparer.Ordinal), some);
    }

    [Fact]
    public void Another_seed_picks_others()
    {
        var picks = Enumerable.Range(0, 20).Select(seed => string.Concat(Picker.Some($"{seed}", Letters, 4)));

        Assert.InRange(picks.Distinct().Count(), 10, 20);
    }
}
