using System.Text;
using System.Text.Json;
using CityHall.Grains.Domain;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tests.Golden;

/// <summary>What was once written is readable for ever: a change of shape is a new version, never an edit.</summary>
public sealed class GoldenTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<Type> Events => [.. ConcreteTypesOf(typeof(DomainEvent))];

    /// <summary>All versions that were ever written.</summary>
    public static TheoryData<Type, int> Versions => new(
        from sample in Samples.All
        from schema in Enumerable.Range(1, Codecs.Encode(sample).Schema)
        select (sample.GetType(), schema));

    public static TheoryData<Type> Commands => [.. ConcreteTypesOf(typeof(DomainCommand))];

    [Theory, MemberData(nameof(Events))]
    public void An_event_is_written_byte_for_byte_as_its_newest_golden_file(Type type)
    {
        var sample = Samples.All.SingleOrDefault(sample => sample.GetType() == type);
        Assert.True(sample is not null, $"Samples has no {type.Name}.");
        var (_, schema, payload) = Codecs.Encode(sample);
        var golden = PathOf(type, schema);
        Assert.True(File.Exists(golden), $"{golden} is missing; it would hold: {Encoding.UTF8.GetString(payload)}");

        Assert.Equal(File.ReadAllText(golden), Encoding.UTF8.GetString(payload) + '\n');
    }

    [Theory, MemberData(nameof(Versions))]
    public void A_golden_file_of_any_version_is_read_as_the_event_that_was_written(Type type, int schema)
    {
        var written = File.ReadAllBytes(PathOf(type, schema));

        var read = Codecs.Decode(type, schema, Noon, written);

        Assert.IsType(type, read);
        Assert.Equal(Noon, read.At);
        // Records with arrays in them are not equal to their likes; their payloads are.
        AssertHolds(
            JsonDocument.Parse(written).RootElement,
            JsonDocument.Parse(Codecs.Encode(read).Payload).RootElement,
            $"{type.Name}.v{schema}");
    }

    [Theory, MemberData(nameof(Events))]
    public void A_version_that_is_not_known_yet_is_not_read(Type type)
    {
        var (_, schema, payload) = Codecs.Encode(Samples.All.Single(sample => sample.GetType() == type));

        Assert.Throws<NotSupportedException>(() => Codecs.Decode(type, schema + 1, Noon, payload));
    }

    [Fact]
    public void Every_golden_file_belongs_to_an_event() => Assert.Equal(
        Versions.Select(version => PathOf(version.Data.Item1, version.Data.Item2)).Order(),
        Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Order());

    [Theory, MemberData(nameof(Commands))]
    public void Every_command_can_be_told_from_another(Type type) =>
        Assert.NotNull(JournalJson.Instance.GetTypeInfo(type));

    /// <summary>The newer shape has all that the older one had, as it was; it may have more.</summary>
    private static void AssertHolds(JsonElement written, JsonElement read, string where)
    {
        Assert.True(written.ValueKind == read.ValueKind, $"{where} was a {written.ValueKind}, is a {read.ValueKind}.");
        switch (written.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in written.EnumerateObject())
                {
                    var isThere = read.TryGetProperty(field.Name, out var value);
                    Assert.True(isThere, $"{where}.{field.Name} was lost.");
                    AssertHolds(field.Value, value, $"{where}.{field.Name}");
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(written.GetArrayLength(), read.GetArrayLength());
                foreach (var (index, item) in written.EnumerateArray().Index())
                    AssertHolds(item, read[index], $"{where}[{index}]");
                break;
            default:
                Assert.Equal($"{where} {written.GetRawText()}", $"{where} {read.GetRawText()}");
                break;
        }
    }

    private static string Folder => Path.Combine(Repository.Root, "tests", "Grains.Tests", "Golden");

    private static string PathOf(Type type, int schema)
    {
        var stream = type.DeclaringType!.Name.Replace("Event", "", StringComparison.Ordinal);
        return Path.Combine(Folder, stream, $"{type.Name}.v{schema}.json");
    }

    private static IEnumerable<Type> ConcreteTypesOf(Type family) =>
        family.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(family));
}
