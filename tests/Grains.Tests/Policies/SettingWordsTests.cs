using System.Text.Json;
using CityHall.Grains.Domain.Policies;
using CityHall.Grains.Interfaces.Policies;
using CityHall.Grains.Tests.Golden;

namespace CityHall.Grains.Tests.Policies;

/// <summary>Whatever may be set has a name on the page that sets it, and so has each part of it.</summary>
public sealed class SettingWordsTests
{
    private static readonly Dictionary<string, string> Words = JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(Path.Combine(Repository.Root, "Gateway", "Web", "src", "words", "zh.json")))!;

    private static IEnumerable<SettingShape> Shapes => Settings.At(PolicyLevel.Hall);

    [Fact]
    public void Each_setting_and_each_group_has_a_name()
    {
        var names =
            from shape in Shapes
            let parts = shape.Setting.Split('.')
            from name in new[] { $"settings.name.{shape.Setting}", $"settings.group.{parts[0]}" }
            where parts.Length > 1 || name.StartsWith("settings.name", StringComparison.Ordinal)
            select name;

        Assert.DoesNotContain(names, name => !Words.ContainsKey(name));
    }

    [Fact]
    public void Each_part_of_a_value_has_a_name() =>
        Assert.DoesNotContain(Shapes.SelectMany(shape => NamesIn(shape.Value)), names => !names.Any(Words.ContainsKey));

    private static IEnumerable<string[]> NamesIn(ValueShape shape)
    {
        string[][] own =
        [
            .. shape.Fields.Select(field => new[] { $"settings.field.{field.Name}" }),
            .. shape.Words.Select(word => new[] { $"class.{word}", $"settings.choice.{word}" }),
        ];
        var inner = shape.Fields.Select(field => field.Value);
        if (shape.Of is { } of) inner = inner.Append(of);
        return own.Concat(inner.SelectMany(NamesIn));
    }
}
