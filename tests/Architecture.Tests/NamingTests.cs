using System.Text.RegularExpressions;

namespace CityHall.Architecture.Tests;

/// <summary>A path can be guessed from a name, and a name is never two things.</summary>
public sealed partial class NamingTests
{
    private static readonly List<SourceFile> Sources = [.. Repository.Files(".cs")];

    /// <summary>A type of that name would hide the namespace, or the namespace the type (CS0118, CS0234).</summary>
    [Fact]
    public void No_part_of_a_namespace_is_the_name_of_a_type()
    {
        var parts = Sources.SelectMany(file => NamespaceOf(file).Split('.')).ToHashSet();

        Offenders.AreNone(
            from file in Sources
            from type in TypesOf(file)
            where parts.Contains(type.Name)
            select $"{file}: {type.Name} is part of a namespace too");
    }

    [Fact]
    public void Namespaces_follow_their_folders() => Offenders.AreNone(
        from file in Sources
        let name = NamespaceOf(file)
        where name.Length > 0 && name != $"CityHall.{Regex.Replace(file.Folder, "^tests/", "").Replace('/', '.')}"
        select $"{file} says {name}");

    /// <summary>Values of one feature may share a file; a class may have helpers that bear the file's name.</summary>
    [Fact]
    public void A_file_holds_one_type() => Offenders.AreNone(
        from file in Sources
        let types = TypesOf(file).ToList()
        let isNamed = types.Exists(type => type.Name == file.TypeName)
        let classes = types.Where(type => !type.IsValue).Select(type => type.Name).Distinct().ToList()
        from name in classes
        where !name.Contains(file.TypeName, StringComparison.Ordinal) || (classes.Count is 1 && !isNamed)
        select $"{file} holds {name}");

    private static string NamespaceOf(SourceFile file) => Namespace().Match(file.Text).Groups["name"].Value;

    private static IEnumerable<(string Name, bool IsValue)> TypesOf(SourceFile file) =>
        from match in TopLevelType().Matches(file.Text)
        select (match.Groups["name"].Value, IsValue: match.Groups["kind"].Value is "record" or "struct" or "enum");

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|sealed|abstract|static|readonly|partial) )*"
        + @"(?<kind>class|interface|record|struct|enum) (?:struct |class )?(?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
