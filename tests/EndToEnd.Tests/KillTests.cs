using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using CityHall.EndToEnd.Tests.City;
using CityHall.Grains.Journal;
using CityHall.Silo.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.EndToEnd.Tests;

/// <summary>kill -9 at any moment, under load: what was answered is in the journal, once.</summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private const int Halls = 4;
    private const int KiosksEach = 2;

    private static readonly (string Verb, string Event)[] Steps =
        [("call-next", "TicketCalled"), ("start", "ServiceStarted"), ("finish", "ServiceFinished")];

    private static readonly string[] Picked = ["331002000", "331003000", "331081000", "331002001"];

    private static readonly object DoneOnTheSpot = new { ending = new { end = "DoneOnTheSpot" } };

    private readonly ConcurrentBag<(string Hall, string Ticket)> _taken = [];
    private readonly ConcurrentBag<(string Ticket, string Verb)> _served = [];
    private readonly ConcurrentBag<string> _surprises = [];

    [Fact]
    public async Task Killed_twenty_times_under_load_it_loses_and_doubles_nothing_that_was_answered()
    {
        using var folder = new TempFolder();
        var city = await CityProcess.Start(folder.Path);
        var url = city.Url;
        using var enough = new CancellationTokenSource();
        var passwords = Passwords.Read(folder.Path);

        var people = Picked.Take(Halls).SelectMany(hall => Enumerable.Range(0, KiosksEach)
            .Select(_ => TakeNumbers(() => url, hall, enough.Token))
            .Append(ServeNumbers(() => url, hall, passwords, enough.Token))).ToList();

        for (var kill = 0; kill < Kills; kill++)
        {
            var before = _taken.Count;
            await Until(() => _taken.Count > before + 5, "five more numbers");
            await Task.Delay(RandomNumberGenerator.GetInt32(1, 400), TestContext.Current.CancellationToken);
            await city.Kill();
            await city.DisposeAsync();
            city = await CityProcess.Start(folder.Path);
            url = city.Url;
        }

        await enough.CancelAsync();
        await Task.WhenAll(people);
        Assert.Equal(0, await city.Stop());
        await city.DisposeAsync();

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{_taken.Count} numbers taken and {_served.Count} steps at windows answered across {Kills} kills");
        Assert.Empty(_surprises);
        await CheckJournal(folder.Path);
    }

    private static async Task Until(Func<bool> condition, string what)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            Assert.False(patience.IsCancellationRequested, $"Waited for {what}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private async Task TakeNumbers(Func<Uri> url, string hall, CancellationToken enough)
    {
        using var kiosk = new HallClient(url);
        while (!enough.IsCancellationRequested)
        {
            var (status, body) = await kiosk.Insist($"/api/v1/halls/{hall}/tickets", new { items = new[] { "A01" } });
            if (status is HttpStatusCode.Created) _taken.Add((hall, body.GetProperty("ticket").GetString()!));
            else if (TypeOf(body) is not "HallIsFull") _surprises.Add($"take: {status} {body}");
        }
    }

    private async Task ServeNumbers(Func<Uri> url, string hall, Passwords passwords, CancellationToken enough)
    {
        using var pane = new HallClient(url);
        var window = $"{hall}-W01";
        var account = passwords.Of(hall);
        await Press(pane, "clerks/sign-in", new { window, clerk = account.Clerk, password = account.Password });
        await Press(pane, $"windows/{window}/open");
        while (!enough.IsCancellationRequested)
        {
            if (await Press(pane, $"windows/{window}/call-next") is not { } called) continue;
            await Press(pane, $"windows/{window}/start");
            if (await Press(pane, $"windows/{window}/finish", DoneOnTheSpot) is not { } finished) continue;
            Assert.Equal(called.GetProperty("ticket").GetString(), finished.GetProperty("ticket").GetString());
        }
    }

    private async Task<JsonElement?> Press(HallClient pane, string verb, object? body = null)
    {
        var (status, answer) = await pane.Insist($"/api/v1/{verb}", body);
        if (status is HttpStatusCode.OK)
        {
            if (answer.TryGetProperty("ticket", out var ticket))
                _served.Add((ticket.GetString()!, verb.Split('/')[^1]));
            return answer;
        }

        if (TypeOf(answer) is not "NobodyWaiting") _surprises.Add($"{verb}: {status} {answer}");
        return null;
    }

    private static string? TypeOf(JsonElement body) =>
        body.ValueKind is JsonValueKind.Object && body.TryGetProperty("type", out var type) ? type.GetString() : null;

    private async Task CheckJournal(string folder)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddSqlite(folder)
            .BuildServiceProvider();
        var entries = await services.GetRequiredService<IJournal>().ReadAll(0, int.MaxValue);

        Assert.Equal(
            Enumerable.Range(1, entries.Count).Select(position => (long)position),
            entries.Select(entry => entry.Position));
        foreach (var stream in entries.GroupBy(entry => entry.Stream)) CheckChain([.. stream]);

        var tickets = Of(entries, "TicketTaken");
        Assert.Equal(tickets.Count, tickets.Distinct().Count());
        Assert.Subset(tickets.ToHashSet(), _taken.Select(taken => taken.Ticket).ToHashSet());
        foreach (var hall in tickets.GroupBy(ticket => ticket[..9])) CheckSerials([.. hall]);

        foreach (var (verb, happened) in Steps)
        {
            var inJournal = Of(entries, happened);
            Assert.Equal(inJournal.Count, inJournal.Distinct().Count());
            var answered = _served.Where(step => step.Verb == verb).Select(step => step.Ticket);
            Assert.Subset(inJournal.ToHashSet(), answered.ToHashSet());
        }
    }

    private static List<string> Of(IReadOnlyList<RecordedEntry> entries, string happened) =>
    [
        .. entries.Where(entry => entry.Entry.Metadata.Event == happened)
            .Select(entry => JsonDocument.Parse(entry.Entry.Payload).RootElement.GetProperty("ticket").GetString()!),
    ];

    private static void CheckChain(List<RecordedEntry> stream)
    {
        var previous = EntryHash.None;
        foreach (var (index, recorded) in stream.Index())
        {
            var entry = recorded.Entry;
            Assert.Equal(index + 1, recorded.Version);
            previous = EntryHash.Of(previous, entry.Metadata, entry.Payload, entry.Salt);
            Assert.Equal(previous, entry.Hash);
        }
    }

    private static void CheckSerials(List<string> tickets)
    {
        // A run over midnight starts its series again: each date for itself.
        foreach (var day in tickets.GroupBy(ticket => ticket.Split('-')[1]))
            Assert.Equal(
                Enumerable.Range(1, day.Count()),
                day.Select(ticket => int.Parse(ticket.Split('-')[2][1..])));
    }
}
