using System.Text.Json;
using System.Text.Json.Nodes;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Domain.Policies;

/// <summary>Documents as values by path, such as order.boundMinutes, and back.</summary>
internal static class SettingPaths
{
    /// <summary>What a document says; a null says nothing, be it in the place of one setting or of a group.</summary>
    public static IEnumerable<(string Path, JsonElement Value)> Leaves(JsonElement document, string under = "")
    {
        foreach (var member in document.EnumerateObject())
        {
            var path = under + member.Name;
            if (member.Value.ValueKind is JsonValueKind.Null && Settings.IsKnown(path)) continue;
            if (member.Value.ValueKind is JsonValueKind.Object && Settings.IsGroup(path))
                foreach (var leaf in Leaves(member.Value, path + '.')) yield return leaf;
            else
                yield return (path, member.Value);
        }
    }

    public static JsonObject Tree(IEnumerable<KeyValuePair<string, RawJson>> values)
    {
        var tree = new JsonObject();
        foreach (var (path, value) in values)
        {
            var names = path.Split('.');
            var group = names[..^1].Aggregate(tree, Group);
            group[names[^1]] = JsonNode.Parse(value.Text);
        }

        return tree;
    }

    /// <summary>A setting is locked by its own path and by those of the groups that it is in.</summary>
    public static bool Covers(string path, string setting) =>
        setting.StartsWith(path, StringComparison.Ordinal)
        && (setting.Length == path.Length || setting[path.Length] is '.');

    private static JsonObject Group(JsonObject tree, string name)
    {
        if (tree[name] is not JsonObject group) tree[name] = group = [];
        return group;
    }
}
