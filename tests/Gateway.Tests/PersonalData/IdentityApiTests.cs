using System.Net;
using System.Text;
using System.Text.Json;
using CityHall.Gateway.Tests.Server;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.Gateway.Tests.PersonalData;

/// <summary>Somebody says who he is: what that does, who sees it, and where it is written.</summary>
public sealed class IdentityApiTests : IAsyncLifetime
{
    private const string Number = "110101199003070695";

    private static readonly HallId Hall = new("331002001");
    private static readonly object Card = new { kind = "IdCard", number = Number };

    private CityServer _city = null!;
    private SomeTownship _hall = null!;
    private HttpClient _person = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await CityServer.Start();
        _hall = new SomeTownship(_city, Hall);
        _person = _city.Person();
    }

    public async ValueTask DisposeAsync()
    {
        _person.Dispose();
        await _city.DisposeAsync();
    }

    [Fact]
    public async Task Who_waits_in_a_queue_gets_no_second_number_there()
    {
        var first = await Take("A", Card);
        var spaced = new { kind = "IdCard", number = "110101 19900307 0695" };

        var (status, refused) = await TryTake("A", spaced);

        Assert.Equal((HttpStatusCode.Conflict, "AlreadyWaiting"), (status, refused.Text("type")));
        Assert.Equal(first.Text("number"), refused.Text("number"));
        await Take("B", Card);
        await Take("A", new { kind = "Passport", number = Number });
        await Take("A", identity: null);
    }

    [Fact]
    public async Task Those_who_serve_him_see_it_masked_and_in_full_for_a_reason_that_stays()
    {
        var path = PathOf(await Take("A", Card));
        using var pane = await _hall.Open(_hall.Serving("A")[0]);

        var (_, masked) = await pane.Clerk.Look(path);
        var (without, _) = await pane.Clerk.Press($"{path}/reveal", new { });
        var (status, whole) = await pane.Clerk.Press($"{path}/reveal", new { reason = "姓名与材料不符" });

        Assert.Equal("110***********0695", masked.Text("masked"));
        Assert.Equal(HttpStatusCode.BadRequest, without);
        Assert.Equal((HttpStatusCode.OK, Number), (status, whole.Text("number")));
        var record = Assert.Single(await Lines(), line => line.Text("event") is "IdentityRevealed");
        Assert.Equal("姓名与材料不符", record.GetProperty("payload").Text("reason"));
        Assert.StartsWith("person/C331002", record.GetProperty("actor").Text("who"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_any_of_it()
    {
        var path = PathOf(await Take("A", Card));
        var other = new SomeTownship(_city, new HallId("331003001"));
        using var elsewhere = await other.Open(other.Serving("A")[0]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await _person.Look(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await elsewhere.Clerk.Look(path)).Status);
        var throughOwnHall = path.Replace($"halls/{Hall}", "halls/331003001", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Clerk.Look(throughOwnHall)).Status);
    }

    [Fact]
    public async Task Who_said_nothing_has_nothing_to_show()
    {
        var path = PathOf(await Take("A", identity: null));
        using var pane = await _hall.Open(_hall.Serving("A")[0]);

        Assert.Equal(HttpStatusCode.NotFound, (await pane.Clerk.Look(path)).Status);
        var reveal = await pane.Clerk.Press($"{path}/reveal", new { reason = "x" });
        Assert.Equal(HttpStatusCode.NotFound, reveal.Status);
    }

    [Fact]
    public async Task A_wrong_number_takes_none_and_is_not_repeated()
    {
        var (status, refused) = await TryTake("A", new { kind = "IdCard", number = "110101199003070696" });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.DoesNotContain("110101199003070696", refused.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("A001", (await Take("A", Card)).Text("number"));
    }

    [Fact]
    public async Task It_stands_in_the_clear_nowhere_on_the_disk()
    {
        var path = PathOf(await Take("A", Card));
        using var pane = await _hall.Open(_hall.Serving("A")[0]);
        await pane.Clerk.Press($"{path}/reveal", new { reason = "x" });

        var files = Directory.EnumerateFiles(_city.DataFolder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is not ".lock")
            .ToList();
        Assert.Contains(files, file => Path.GetFileName(file).StartsWith("hall.db", StringComparison.Ordinal));
        Assert.DoesNotContain(files, Contains);
    }

    private static bool Contains(string file)
    {
        using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        shared.CopyTo(content);
        return content.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Number)) >= 0;
    }

    private static string PathOf(JsonElement taken) => $"/api/v1/halls/{Hall}/tickets/{taken.Text("ticket")}/identity";

    private Task<(HttpStatusCode Status, JsonElement Body)> TryTake(string queue, object? identity) =>
        _person.Press($"/api/v1/halls/{Hall}/tickets", new { items = new[] { _hall.Item(queue) }, identity });

    private async Task<JsonElement> Take(string queue, object? identity)
    {
        var (status, taken) = await TryTake(queue, identity);
        Assert.True(status is HttpStatusCode.Created, $"{status} {taken}");
        return taken;
    }

    private async Task<List<JsonElement>> Lines()
    {
        var lines = new List<JsonElement>();
        await foreach (var line in JournalExport.Lines(_city.Journal)) lines.Add(JsonDocument.Parse(line).RootElement);
        return lines;
    }
}
