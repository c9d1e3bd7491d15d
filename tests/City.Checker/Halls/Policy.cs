using System.Text.Json;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Halls;

/// <summary>A document in force, and the two raw ones that its rules and its floor came from.</summary>
internal sealed record Policy(Document Document, JsonElement Rules, JsonElement Floor, Leftover Leftover)
{
    private static readonly (string Name, string Id, Func<Leftover, IReadOnlyList<string>> Kept)[] FloorParts =
    [
        ("zones", "id", leftover => leftover.Zones),
        ("queues", "letter", leftover => leftover.Queues),
        ("windows", "id", leftover => leftover.Windows),
    ];

    /// <summary>As somebody wrote it: without what is only kept until it is free.</summary>
    public Policy Planned => this with { Leftover = Leftover.Nothing, Floor = WithoutLeftover() };

    /// <summary>Nobody is given a number for a queue that is only kept.</summary>
    public IReadOnlyList<Queue> QueuesForNew =>
        [.. Document.Queues.Where(queue => !Leftover.Queues.Contains(queue.Letter))];

    public bool PlansQueue(string letter) => IsPlanned("queues", "letter", letter);

    public bool PlansWindow(string window) => IsPlanned("windows", "id", window);

    public static Policy Of(JsonElement raw, Leftover? leftover = null) =>
        new(raw.Deserialize<Document>(LineReader.Json)!, raw, raw, leftover ?? Leftover.Nothing);

    /// <summary>New rules count at once; the floor they came with waits for a new day.</summary>
    public Policy Ruled(Policy other) => this with
    {
        Document = other.Document with { Queues = Document.Queues, Windows = Document.Windows },
        Rules = other.Rules,
    };

    /// <summary>What another one has otherwise than was planned, but for what it says to have kept.</summary>
    public IEnumerable<string> DifferencesTo(Policy opened)
    {
        var names = Rules.EnumerateObject().Concat(opened.Rules.EnumerateObject()).Select(one => one.Name).Distinct();
        foreach (var name in names.Except(FloorParts.Select(part => part.Name)))
            if (!IsSame(Rules, opened.Rules, name)) yield return $"{name} is not that of the document in force";
        var floor = opened.Planned.Floor;
        foreach (var (name, _, _) in FloorParts)
            if (!IsSame(Floor, floor, name)) yield return $"{name} are not those of the document in force";
    }

    private bool IsPlanned(string part, string id, string value) =>
        Parts(part).Exists(one => one.GetProperty(id).GetString() == value);

    private JsonElement WithoutLeftover() => JsonSerializer.SerializeToElement(
        FloorParts.ToDictionary(part => part.Name, part => Parts(part.Name)
            .Where(one => !part.Kept(Leftover).Contains(one.GetProperty(part.Id).GetString()))
            .ToList()));

    private List<JsonElement> Parts(string name) =>
        Floor.TryGetProperty(name, out var parts) ? [.. parts.EnumerateArray()] : [];

    private static bool IsSame(JsonElement one, JsonElement other, string name) =>
        (one.TryGetProperty(name, out var first), other.TryGetProperty(name, out var second)) switch
        {
            (true, true) => JsonElement.DeepEquals(first, second),
            (false, false) => true,
            _ => false,
        };
}
