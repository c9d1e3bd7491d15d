using System.Text;
using System.Text.Json;
using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tests.Policies;

/// <summary>The settings are read off the document: whoever adds a rule there has a setting, with limits.</summary>
public sealed class SettingsTests : PolicyStory
{
    [Fact]
    public void Every_part_of_the_document_is_a_setting_but_what_a_hall_is() => Assert.Equal(
        Paths(JsonSerializer.SerializeToElement(Seed, PolicyJson.Options)).Except(["version", "tier"]).Order(),
        Settings.All.Order());

    [Fact]
    public void Every_number_has_a_range_and_its_default_is_in_it()
    {
        var defaults = Resolution.Of(Ground.Blank).Values;
        Assert.All(
            Settings.All.Where(path => defaults[path].Value.Parse().ValueKind is JsonValueKind.Number),
            path => Assert.True(Settings.RangeOf(path)?.Has(defaults[path].Value.Parse().GetInt32()), path));
    }

    [Fact]
    public void A_halls_own_document_fits_as_a_whole() => Assert.All(
        Resolution.Of(Seed).Values,
        value => Assert.Null(Settings.Misfit(Hall, value.Key, value.Value.Value.Parse())));

    [Fact]
    public void A_document_is_the_same_when_it_was_taken_apart_and_put_together()
    {
        var before = JsonSerializer.Serialize(Seed, PolicyJson.Document);
        var after = JsonSerializer.Serialize(
            Resolved(Says(City, """{"desk":{"undoSeconds":59}}""")).Document, PolicyJson.Document);

        Assert.Equal(before.Replace("\"undoSeconds\":60", "\"undoSeconds\":59", StringComparison.Ordinal), after);
    }

    [Fact]
    public void The_largest_document_fits_into_an_entry_of_the_journal()
    {
        var most = Settings.All.Sum(path => Settings.MaxBytesOf(path) + Encoding.UTF8.GetByteCount(path) + 4);

        Assert.True(most < JournalEntry.MaxPayloadBytes, $"It may have {most} bytes.");
    }

    private static IEnumerable<string> Paths(JsonElement document, string under = "") =>
        document.EnumerateObject().SelectMany(member => member.Value.ValueKind is JsonValueKind.Object
            ? Paths(member.Value, $"{under}{member.Name}.")
            : [under + member.Name]);
}
