using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Domain.Policies;

/// <summary>Which settings there are, as the document's own shape says, and what a value of each may be.</summary>
internal static class Settings
{
    private static readonly ImmutableDictionary<string, JsonTypeInfo> Leaves =
        LeavesOf(PolicyJson.Document, under: "")
            .Where(leaf => !IsFixed(leaf.Path))
            .ToImmutableDictionary(leaf => leaf.Path, leaf => leaf.Type);

    private static readonly ImmutableArray<SettingShape> Described =
    [
        .. from leaf in Leaves
           orderby leaf.Key
           select new SettingShape(leaf.Key, ValueShapes.Of(leaf.Value), RangeOf(leaf.Key), IsFloor(leaf.Key)),
    ];

    private static readonly ImmutableHashSet<string> Groups =
        [.. Leaves.Keys.Where(path => path.Contains('.', StringComparison.Ordinal)).Select(path => path.Split('.')[0])];

    private const int MaxBytesOfNumber = 12;

    public static IEnumerable<string> All => Leaves.Keys.Order(StringComparer.Ordinal);

    /// <summary>What a level may set, and what a value of it looks like.</summary>
    public static ImmutableArray<SettingShape> At(PolicyLevel level) =>
        [.. Described.Where(shape => IsSetAt(level, shape.Setting))];

    public static bool IsKnown(string path) => Leaves.ContainsKey(path) || Groups.Contains(path);

    public static bool IsGroup(string path) => Groups.Contains(path);

    public static bool IsFloor(string path) => path is "zones" or "queues" or "windows";

    /// <summary>What is one hall's own, no level above can say for it.</summary>
    public static bool IsSetAt(PolicyLevel level, string path) =>
        level is PolicyLevel.Hall || !(IsFloor(path) || path is "name.zh" or "name.en");

    /// <summary>
    /// Beyond these a number is a slip of the pen, whoever bounds it how; null for a setting that is no number.
    /// </summary>
    public static Bounds? RangeOf(string path) => path switch
    {
        "maxWaiting" => new(1, 20_000),
        "stopMinutesBeforeClosing" => new(0, 240),
        "call.maxCalls" => new(1, 10),
        "call.secondsBetweenCalls" => new(5, 300),
        "call.secondsBeforeMissed" => new(0, 1800),
        "call.extraSecondsForWalking" => new(0, 600),
        "order.headInRow" => new(1, 10),
        "order.boundMinutes" => new(5, 480),
        "order.ordinaryPerRatio" => new(1, 20),
        "comeBack.reactivations" => new(0, 10),
        "comeBack.reactivatedBehind" => new(0, 50),
        "comeBack.postponedBehind" => new(0, 50),
        "comeBack.returnDays" => new(0, 365),
        "comeBack.sameWindowMinutes" => new(0, 120),
        "appointments.earlyMinutes" => new(0, 240),
        "appointments.lateMinutes" => new(0, 240),
        "appointments.lateBehind" => new(0, 50),
        "appointments.noShowMinutes" => new(0, 480),
        "wait.noticeMinutes" => new(1, 480),
        "wait.warnMinutes" => new(1, 480),
        "wait.alarmMinutes" => new(1, 480),
        "wait.slowPercent" => new(101, 1000),
        "near.people" => new(1, 20),
        "near.minutes" => new(0, 60),
        "desk.undoSeconds" => new(0, 60),
        "desk.maxParkMinutes" => new(1, 720),
        _ => null,
    };

    /// <summary>All lists together, each as large as it may be, fit into one entry of the journal.</summary>
    public static int MaxBytesOf(string path) => path switch
    {
        "queues" => 18_000,
        "windows" => 16_000,
        "zones" => 1_000,
        "hours.spans" => 2_000,
        "specialDays" => 5_000,
        _ => RangeOf(path) is null ? 1_500 : MaxBytesOfNumber,
    };

    /// <summary>What is wrong with a value, looked at alone; null if it fits.</summary>
    public static Refusal? Misfit(NodeId node, string path, JsonElement value)
    {
        if (!Leaves.TryGetValue(path, out var type))
            return IsGroup(path) ? new Refusal.SettingDoesNotFit(path) : Draft.Unknown(path);
        if (!IsSetAt(node.Level, path)) return Draft.Unknown(path);
        if (HasNull(value) || RawJson.Of(value).Bytes > MaxBytesOf(path))
            return new Refusal.SettingDoesNotFit(path);
        try
        {
            return Misfit(node, path, value.Deserialize(type)!);
        }
        catch (JsonException)
        {
            // The only way to learn that it is not of the shape.
            return new Refusal.SettingDoesNotFit(path);
        }
    }

    private static Refusal? Misfit(NodeId node, string path, object value)
    {
        if (value is not int number) return Shapes.Misfit(node, path, value);
        var range = RangeOf(path)!;
        return range.Has(number) ? null : new Refusal.SettingOutOfRange(path, range.Least, range.Most);
    }

    /// <summary>What a hall is, and how often its rules changed: nobody sets it.</summary>
    private static bool IsFixed(string path) => path is "version" or "tier";

    /// <summary>Nothing inside a setting may be left open.</summary>
    private static bool HasNull(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Array => value.EnumerateArray().Any(HasNull),
        JsonValueKind.Object => value.EnumerateObject().Any(member => HasNull(member.Value)),
        _ => false,
    };

    private static IEnumerable<(string Path, JsonTypeInfo Type)> LeavesOf(JsonTypeInfo type, string under) =>
        type.Properties.SelectMany(property => TypeOf(property.PropertyType) is { Kind: JsonTypeInfoKind.Object } inner
            ? LeavesOf(inner, $"{under}{property.Name}.")
            : [(under + property.Name, TypeOf(property.PropertyType))]);

    private static JsonTypeInfo TypeOf(Type type) => PolicyJson.Options.GetTypeInfo(type);
}
