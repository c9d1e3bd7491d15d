using System.Diagnostics;
using System.Net;
using CityHall.EndToEnd.Tests.City;

namespace CityHall.EndToEnd.Tests;

public sealed class StartTests
{
    private const double MaxSecondsToFirstNumber = 3;
    private static readonly string[] Fast = ["--Hall:Clock:Speed=600"];

    [Fact]
    public async Task The_first_number_is_given_out_within_three_seconds_of_the_start_also_the_first()
    {
        using var folder = new TempFolder();
        for (var start = 1; start <= 2; start++)
        {
            var since = Stopwatch.StartNew();
            await using var city = await CityProcess.Start(folder.Path);
            using var kiosk = new HallClient(city.Url);
            var (status, body) = await kiosk.Post("/api/v1/halls/331002000/tickets", new { items = new[] { "A01" } });
            var seconds = since.Elapsed.TotalSeconds;

            TestContext.Current.TestOutputHelper?.WriteLine($"start {start}: first 201 after {seconds:0.00} s");
            Assert.Equal(HttpStatusCode.Created, status);
            Assert.Equal($"A00{start}", body.GetProperty("number").GetString());
            Assert.True(seconds <= MaxSecondsToFirstNumber, $"The first number came after {seconds:0.00} s");
            Assert.Equal(0, await city.Stop());
        }
    }

    [Fact]
    public async Task A_demonstration_goes_on_where_its_journal_ends()
    {
        using var folder = new TempFolder();
        DateTimeOffset first;
        await using (var city = await CityProcess.Start(folder.Path, 0, [.. Fast, "--Hall:Clock:Start=08:25"]))
        {
            first = await Now(city);
            Assert.Equal(8, first.ToOffset(TimeSpan.FromHours(8)).Hour);
            await Take(city);
            await city.Stop();
        }

        // A start that is written later than the journal's last instant does not count any more.
        await using var again = await CityProcess.Start(folder.Path, 0, [.. Fast, "--Hall:Clock:Start=06:00"]);
        Assert.True(await Now(again) > first);
    }

    private static async Task<DateTimeOffset> Now(CityProcess city)
    {
        using var client = new HallClient(city.Url);
        var clock = await client.Get("/api/v1/clock");
        Assert.True(clock.GetProperty("isDemonstration").GetBoolean());
        Assert.Equal(600, clock.GetProperty("speed").GetDouble());
        return clock.GetProperty("now").GetDateTimeOffset();
    }

    private static async Task Take(CityProcess city)
    {
        using var client = new HallClient(city.Url);
        Assert.Equal(HttpStatusCode.Created, (await client.Post(
            "/api/v1/halls/331002000/tickets", new { items = new[] { "A01" } })).Status);
    }
}
