using System.Text;
using CityHall.Grains.Domain;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tests.Golden;

/// <summary>What was once written is readable for ever: a change of shape is a new version, never an edit.</summary>
public sealed class GoldenTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<Type> Events => [.. ConcreteTypesOf(typeof(DomainEvent))];

    public static TheoryData<Type> Commands => [.. ConcreteTypesOf(typeof(DomainCommand))];

    [Theory, MemberData(nameof(Events))]
    public void An_event_is_written_byte_for_byte_as_its_golden_file(Type type)
    {
        var sample = Samples.All.SingleOrDefault(sample => sample.GetType() == type);
        Assert.True(sample is not null, $"Samples has no {type.Name}.");
        var (_, schema, payload) = Codecs.Encode(sample);
        var golden = PathOf(type, schema);
        Assert.True(File.Exists(golden), $"{golden} is missing; it would hold: {Encoding.UTF8.GetString(payload)}");

        Assert.Equal(File.ReadAllText(golden), Encoding.UTF8.GetString(payload) + '\n');
    }

    [Theory, MemberData(nameof(Events))]
    public void A_golden_file_is_read_as_the_event_that_was_written(Type type)
    {
        var (_, schema, payload) = Codecs.Encode(Samples.All.Single(sample => sample.GetType() == type));

        var read = Codecs.Decode(type, schema, Noon, File.ReadAllBytes(PathOf(type, schema)));

        Assert.IsType(type, read);
        Assert.Equal(Noon, read.At);
        // Records with arrays in them are not equal to their likes; their payloads are.
        Assert.Equal(payload, Codecs.Encode(read).Payload);
    }

    [Fact]
    public void Every_golden_file_belongs_to_an_event() => Assert.Equal(
        Samples.All.Select(sample => PathOf(sample.GetType(), Codecs.Encode(sample).Schema)).Order(),
        Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Order());

    [Theory, MemberData(nameof(Commands))]
    public void Every_command_can_be_told_from_another(Type type) =>
        Assert.NotNull(JournalJson.Instance.GetTypeInfo(type));

    private static string Folder => Path.Combine(Repository.Root, "tests", "Grains.Tests", "Golden");

    private static string PathOf(Type type, int schema)
    {
        var stream = type.DeclaringType!.Name.Replace("Event", "", StringComparison.Ordinal);
        return Path.Combine(Folder, stream, $"{type.Name}.v{schema}.json");
    }

    private static IEnumerable<Type> ConcreteTypesOf(Type family) =>
        family.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(family));
}
