using CityHall.Grains.Interfaces;
using CityHall.Silo.Seed;

namespace CityHall.Silo.Tests.Seed;

public sealed class SeedClerksTests
{
    private static readonly HallId Jiaojiang = HallId.Of("331002000");

    private readonly SeedDirectory _directory = new(SeedHours.AllDay);
    private readonly SeedClerks _clerks;

    public SeedClerksTests() => _clerks = new(_directory);

    [Fact]
    public void A_hall_has_six_clerks_for_five_windows_rounded_up()
    {
        Assert.All(_directory.Halls, place => Assert.Equal(
            (int)Math.Ceiling(_directory.WindowsOf(place.Hall) * 1.2m),
            _clerks.Of(place.Hall).Length));
    }

    [Fact]
    public void The_clerks_of_the_halls_are_all_clerks_of_the_city()
    {
        Assert.Equal(1337, _clerks.All.Length);
        Assert.Equal(_clerks.All, _directory.Halls.SelectMany(place => _clerks.Of(place.Hall)));
    }

    [Fact]
    public void A_clerks_id_is_the_division_and_a_running_number()
    {
        Assert.Equal(
            Enumerable.Range(1, 44).Select(number => $"C331002-{number:0000}"),
            _clerks.Of(Jiaojiang).Select(clerk => clerk.Id.Value));
        Assert.Equal("C331002001-0001", _clerks.Of(HallId.Of("331002001"))[0].Id.Value);
    }

    [Fact]
    public void No_two_clerks_have_one_id()
    {
        Assert.Equal(_clerks.All.Length, _clerks.All.Select(clerk => clerk.Id).Distinct().Count());
    }

    [Fact]
    public void No_two_clerks_of_a_hall_have_one_name()
    {
        Assert.All(_clerks.All.GroupBy(clerk => clerk.Hall), hall =>
            Assert.Equal(hall.Count(), hall.Select(clerk => clerk.Name).Distinct().Count()));
    }

    [Fact]
    public void A_name_is_three_Chinese_characters()
    {
        Assert.All(_clerks.All, clerk => Assert.Matches("^[\u4e00-\u9fff]{3}$", clerk.Name));
    }

    [Fact]
    public void The_same_people_work_there_every_time()
    {
        Assert.Equal(_clerks.All, new SeedClerks(new(SeedHours.RealHours)).All);
        Assert.Equal("叶采薇", _clerks.Of(Jiaojiang)[40].Name);
    }

    [Fact]
    public void Two_halls_of_one_division_share_its_running_number()
    {
        var place = OwnHall.Place(division: "331002");
        var directory = new SeedDirectory(SeedHours.AllDay, (place, MadeUpHall.Of(place, 10, SeedHours.AllDay)));

        var clerks = new SeedClerks(directory).Of(place.Hall);

        Assert.Equal(12, clerks.Length);
        Assert.Equal("C331002-0045", clerks[0].Id.Value);
    }

    [Fact]
    public void A_hall_that_is_not_in_the_seed_has_no_clerks()
    {
        Assert.Empty(_clerks.Of(HallId.Of("999999999")));
    }
}
