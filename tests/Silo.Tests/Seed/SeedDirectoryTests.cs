using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Silo.Seed;

namespace CityHall.Silo.Tests.Seed;

public sealed class SeedDirectoryTests
{
    private static readonly HallId City = HallId.Of("331000000");
    private static readonly HallId Jiaojiang = HallId.Of("331002000");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly SeedDirectory _directory = new(SeedHours.AllDay);

    private IEnumerable<HallDocument> Documents => _directory.Halls.Select(place => _directory.Find(place.Hall)!);

    [Fact]
    public void The_city_has_140_halls_in_three_tiers()
    {
        Assert.Equal(140, _directory.Halls.Select(place => place.Hall).Distinct().Count());
        Assert.Equal(1, Count(HallTier.City));
        Assert.Equal(9, Count(HallTier.County));
        Assert.Equal(130, Count(HallTier.Township));

        int Count(HallTier tier) => _directory.Halls.Count(place => place.Tier == tier);
    }

    [Fact]
    public void The_halls_have_1064_windows()
    {
        Assert.Equal(1064, _directory.Halls.Sum(place => _directory.WindowsOf(place.Hall)));
        Assert.Equal(1064, Documents.Sum(document => document.Windows.Length));
    }

    [Fact]
    public void Every_hall_but_the_citys_has_a_parent_of_the_tier_above()
    {
        var tiers = _directory.Halls.ToDictionary(place => place.Hall, place => place.Tier);

        Assert.All(_directory.Halls, place => Assert.Equal(
            place.Tier switch
            {
                HallTier.City => null,
                HallTier.County => HallTier.City,
                HallTier.Township => HallTier.County,
            },
            place.Parent is { } parent ? tiers[parent] : (HallTier?)null));
    }

    [Theory]
    [InlineData("331000000", "台州市行政服务中心", "Taizhou City Service Center")]
    [InlineData("331002000", "椒江区行政服务中心", "Jiaojiang District Service Center")]
    [InlineData("331002001", "海门街道便民服务中心", "Haimen Subdistrict Convenience Service Center")]
    [InlineData("331003101", "宁溪镇便民服务中心", "Ningxi Town Convenience Service Center")]
    [InlineData("331083202", "海山乡便民服务中心", "Haishan Township Convenience Service Center")]
    public void A_hall_has_a_name_in_both_languages(string hall, string zh, string en)
    {
        Assert.Equal(new LocalText(zh, en), _directory.Halls.Single(place => place.Hall.Value == hall).Name);
        Assert.Equal(new LocalText(zh, en), _directory.Find(HallId.Of(hall))!.Name);
    }

    [Fact]
    public void Every_hall_stands_in_the_city()
    {
        Assert.All(_directory.Halls, place =>
        {
            Assert.InRange(place.Longitude, 120.2, 121.9);
            Assert.InRange(place.Latitude, 28.0, 29.4);
        });
    }

    [Fact]
    public void A_hall_that_is_not_in_the_seed_is_not_found()
    {
        Assert.Null(_directory.Find(HallId.Of("999999999")));
        Assert.Equal(0, _directory.WindowsOf(HallId.Of("999999999")));
    }

    [Fact]
    public void A_document_is_made_once()
    {
        Assert.Same(_directory.Find(City), _directory.Find(City));
    }

    [Fact]
    public void Two_directories_make_the_same_documents()
    {
        var other = new SeedDirectory(SeedHours.AllDay);

        Assert.All(_directory.Halls, place =>
            Assert.Equal(InJson(_directory.Find(place.Hall)!), InJson(other.Find(place.Hall)!)));
    }

    [Fact]
    public void The_seed_of_a_hall_does_not_change_by_itself()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(InJson(_directory.Find(Jiaojiang)!)));

        Assert.Equal("5b2077aa3d2d9544206e66692f01761988c7ce47adc1ba9b05bde311d841e1c8", hash);
    }

    [Fact]
    public void A_seeded_hall_is_open_at_any_time()
    {
        Assert.All(Documents, document => Assert.Equal(SeedHours.AllDay, document.Hours));
    }

    [Fact]
    public void A_directory_can_be_given_the_real_hours()
    {
        var directory = new SeedDirectory(SeedHours.RealHours);

        Assert.Equal(SeedHours.RealHours, directory.Find(City)!.Hours);
    }

    [Fact]
    public void A_hall_of_ones_own_stands_beside_the_seeded_ones()
    {
        var place = OwnHall.Place();
        var directory = new SeedDirectory(SeedHours.AllDay, (place, MadeUpHall.Of(place, 200, SeedHours.AllDay)));

        Assert.Equal(141, directory.Halls.Count);
        Assert.Equal(200, directory.Find(place.Hall)!.Windows.Length);
        Assert.Equal(200, directory.WindowsOf(place.Hall));
    }

    [Fact]
    public void A_hall_of_ones_own_takes_the_place_of_the_seeded_one()
    {
        var place = _directory.Halls.Single(place => place.Hall == Jiaojiang);
        var own = MadeUpHall.Of(place, 200, SeedHours.RealHours);
        var directory = new SeedDirectory(SeedHours.AllDay, (place, own));

        Assert.Equal(140, directory.Halls.Count);
        Assert.Same(own, directory.Find(Jiaojiang));
    }

    private static byte[] InJson(HallDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Json);
}
