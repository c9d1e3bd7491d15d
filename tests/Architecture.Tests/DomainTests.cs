using System.Text.RegularExpressions;

namespace CityHall.Architecture.Tests;

/// <summary>The rules of the halls know no runtime, no clock and no world.</summary>
public sealed partial class DomainTests
{
    private static readonly string[] MayUse =
    [
        "System.Collections.Immutable",
        "System.Diagnostics",
        "System.Text.Json",
        "CityHall.Grains.Domain",
        "CityHall.Grains.Interfaces",
    ];

    private static readonly List<SourceFile> Domain =
        [.. Repository.Files(".cs").Where(file => file.Path.StartsWith("Grains/Domain/", StringComparison.Ordinal))];

    [Fact]
    public void There_is_a_domain() => Assert.NotEmpty(Domain);

    [Fact]
    public void The_domain_uses_the_contracts_and_the_base_library_only() => Offenders.AreNone(
        from file in Domain
        from match in Using().Matches(file.Text)
        let name = match.Groups["name"].Value
        where !MayUse.Any(may => name == may || name.StartsWith(may + '.', StringComparison.Ordinal))
        select $"{file} uses {name}");

    /// <summary>Names that need no using, because every project has some for free.</summary>
    [Fact]
    public void The_domain_waits_for_nothing_and_asks_nobody() => Offenders.AreNone(
        from file in Domain
        from match in Impure().Matches(file.Text)
        select $"{file} says {match.Value}");

    [GeneratedRegex(@"^using (static )?(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(
        @"\b(Orleans|async|await|Task|ValueTask|Thread|Timer|TimeProvider|Stopwatch|UtcNow|ILogger|File|Directory"
        + @"|Stream|HttpClient|Environment|Random|NewGuid)\b")]
    private static partial Regex Impure();
}
