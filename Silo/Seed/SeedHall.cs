using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CsvHelper;

namespace CityHall.Silo.Seed;

/// <summary>A hall's place, and its document, which is made when it is first asked for.</summary>
internal sealed record SeedHall(HallPlace Place, int Windows, int NumbersADay, Lazy<HallDocument> Document)
{
    public static SeedHall Of(HallPlace place, HallDocument document) =>
        new(place, document.Windows.Length, NumbersADay: 0, new(document));

    /// <summary>The halls of halls.csv.</summary>
    public static IEnumerable<SeedHall> ReadAll(OpeningHours hours)
    {
        using var csv = CsvReader.Create(SeedFiles.Open("halls.csv"));
        while (csv.Read())
            yield return Of(csv, hours);
    }

    private static SeedHall Of(CsvReader line, OpeningHours hours)
    {
        var place = new HallPlace(
            HallId.Of(line.GetString("hall_id")),
            new(line.GetString("name"), line.GetString("name_en")),
            Enum.Parse<HallTier>(line.GetString("tier"), ignoreCase: true),
            line.GetString("division"),
            line.GetString("parent") is { Length: > 0 } parent ? HallId.Of(parent) : null,
            line.Parse<double>("lon"),
            line.Parse<double>("lat"));
        var windows = line.Parse<int>("windows");
        return new(place, windows, line.Parse<int>("tickets_per_day"), new(() => MadeUpHall.Of(place, windows, hours)));
    }
}
