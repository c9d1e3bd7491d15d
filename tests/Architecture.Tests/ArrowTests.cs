using System.Xml.Linq;

namespace CityHall.Architecture.Tests;

/// <summary>Who may lean on whom.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Grains.Interfaces"] = [],
        ["Grains"] = ["Grains.Interfaces"],
        ["Gateway"] = ["Grains.Interfaces"],
        ["Devices"] = ["Grains.Interfaces"],
        ["Silo"] = ["Devices", "Gateway", "Grains", "Grains.Interfaces"],

        // It judges what the others made: it knows the journal's lines, and nobody's code.
        ["City.Checker"] = [],

        // It plays the real program's day, and lets the checker judge it.
        ["City.Simulation"] = ["City.Checker", "Silo"],
    };

    private static readonly List<SourceFile> Projects = [.. Repository.Files(".csproj")];

    /// <summary>A project that is not in the table above stands for itself: it must be put there first.</summary>
    [Fact]
    public void Projects_lean_only_where_the_arrows_point() => Offenders.AreNone(
        from project in Projects
        let isTest = project.Path.StartsWith("tests/", StringComparison.Ordinal)
        let allowed = isTest ? Allowed.GetValueOrDefault(project.Name, [.. Allowed.Keys]) : Allowed[project.Name]
        from reference in ReferencesOf(project)
        where !allowed.Contains(reference)
        select $"{project} leans on {reference}");

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(Repository.PathOf("Hall.Orleans.sln")).Replace('\\', '/');

        Offenders.AreNone(
            from project in Projects
            where !solution.Contains(project.Path, StringComparison.Ordinal)
            select $"{project} is not in the solution");
    }

    [Fact]
    public void The_contracts_need_the_runtimes_sdk_and_nothing_else() => Assert.Equal(
        ["Microsoft.Orleans.Sdk"], PackagesOf(Projects.Single(project => project.Name is "Grains.Interfaces")));

    private static IEnumerable<string> ReferencesOf(SourceFile project) =>
        from reference in XDocument.Parse(project.Text).Descendants("ProjectReference")
        select Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'));

    private static IEnumerable<string> PackagesOf(SourceFile project) =>
        from reference in XDocument.Parse(project.Text).Descendants("PackageReference")
        select reference.Attribute("Include")!.Value;
}
