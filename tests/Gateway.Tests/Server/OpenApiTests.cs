using System.Text.Json;
using System.Text.Json.Nodes;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Server;

/// <summary>The contract as others read it: a change of it is visible as a change of the golden file.</summary>
public sealed class OpenApiTests(SharedCity shared)
{
    private const string Golden = "tests/Gateway.Tests/Golden/openapi-v1.json";
    private const string Actual = "artifacts/openapi-v1.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task The_contract_is_the_golden_file()
    {
        using var person = shared.Server.Person();
        var document = JsonNode.Parse(await person.GetStringAsync(
            "/openapi/v1.json", TestContext.Current.CancellationToken))!.AsObject();

        // Where it listens is not part of the contract.
        document.Remove("servers");
        var text = document.ToJsonString(Indented) + "\n";

        // Kept, so that a wanted change is a copy of one file away.
        await File.WriteAllTextAsync(InRepository(Actual), text, TestContext.Current.CancellationToken);
        var golden = await File.ReadAllTextAsync(InRepository(Golden), TestContext.Current.CancellationToken);
        Assert.True(golden == text, $"The contract has changed: compare {Actual} with {Golden}.");
    }

    [Fact]
    public async Task Every_refusal_is_in_the_contract()
    {
        using var person = shared.Server.Person();
        var text = await person.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        Assert.All(
            typeof(Refusal).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Refusal))),
            refusal => Assert.Contains($"\"{refusal.Name}\"", text, StringComparison.Ordinal));
    }

    private static string InRepository(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hall.Orleans.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, path);
    }
}
