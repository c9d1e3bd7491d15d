using System.Text.Json;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Journal;
using CityHall.Silo.Commands;
using CityHall.Silo.Tests.Storage;

namespace CityHall.Silo.Tests.Commands;

public sealed class ExportCommandTests : IAsyncDisposable
{
    private readonly TestStore _store = new();
    private readonly StringWriter _answer = new();

    private string To => Path.Combine(_store.Folder, "journal.jsonl");

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _answer.DisposeAsync();
    }

    [Fact]
    public async Task A_running_citys_journal_becomes_a_line_an_entry_in_order_of_position()
    {
        await Append(EntryMaker.Gongshu, from: 1, count: 1_500);
        await Append(EntryMaker.Keqiao, from: 1, count: 1);

        Assert.Equal(0, await Export());

        var lines = await Lines();
        Assert.Equal(
            Enumerable.Range(1, 1_501), lines.Select(line => line.RootElement.GetProperty("position").GetInt32()));
        Assert.Contains("1501 entries", _answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_citys_journal_is_exported_too()
    {
        await Append(EntryMaker.Gongshu, from: 1, count: 2);
        await _store.Close();

        Assert.Equal(0, await Export());

        Assert.Equal(2, (await Lines()).Count);
    }

    [Fact]
    public async Task A_line_says_all_that_is_known_of_an_entry()
    {
        var entry = EntryMaker.Entry(EntryMaker.Gongshu, version: 1, request: "r/1", isOpening: true);
        await _store.Journal(TimeProvider.System).Append([entry]);

        await Export();

        var line = await File.ReadAllTextAsync(To, TestContext.Current.CancellationToken);
        var recordedAt = JsonDocument.Parse(line).RootElement.GetProperty("recordedAt").GetString();
        Assert.Equal(
            $$$"""
            {"position":1,"recordedAt":"{{{recordedAt}}}","stream":"hall/330105000","version":1,
            "event":"TicketCalled","schema":1,"occurredAt":"2026-11-23T01:00:00.000000Z","origin":"Live",
            "timeQuality":"Measured","actor":{"who":"C330105-0041","authentication":"password",
            "device":"330105000-W03"},"requestId":"r/1","commandHash":"010203","isOpening":true,
            "payload":{"serial":1},"salt":"0102030405060708090a0b0c0d0e0f10",
            "hash":"{{{Convert.ToHexStringLower(entry.Hash)}}}"}

            """.Replace(",\n", ",", StringComparison.Ordinal),
            line);
    }

    [Fact]
    public async Task What_an_entry_has_not_is_null()
    {
        await Append(EntryMaker.Gongshu, from: 1, count: 1);

        await Export();

        var line = Assert.Single(await Lines()).RootElement;
        Assert.Equal(JsonValueKind.Null, line.GetProperty("requestId").ValueKind);
        Assert.Equal(JsonValueKind.Null, line.GetProperty("commandHash").ValueKind);
    }

    [Fact]
    public async Task A_payload_goes_out_byte_for_byte()
    {
        const string Payload = """{ "name":"台州\u5e02",  "order":1.50 }""";
        var entry = EntryMaker.Sealed(
            EntryMaker.Entry(EntryMaker.Gongshu, version: 1).Metadata,
                [.. System.Text.Encoding.UTF8.GetBytes(Payload)]);
        await _store.Journal(TimeProvider.System).Append([entry]);

        await Export();

        Assert.Equal(Payload, Assert.Single(await Lines()).RootElement.GetProperty("payload").GetRawText());
    }

    [Fact]
    public async Task Nobody_but_its_owner_may_read_it()
    {
        await Append(EntryMaker.Gongshu, from: 1, count: 1);

        await Export();

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(To));
    }

    [Fact]
    public async Task Without_a_journal_it_says_where_it_looked()
    {
        Assert.Equal(1, await Export());

        Assert.Contains($"There is no journal at {_store.File.Path}", _answer.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(_store.File.Path));
    }

    [Fact]
    public async Task A_file_that_is_there_already_is_left_alone()
    {
        await Append(EntryMaker.Gongshu, from: 1, count: 1);
        await File.WriteAllTextAsync(To, "mine", TestContext.Current.CancellationToken);

        Assert.Equal(1, await Export());

        Assert.Equal("mine", await File.ReadAllTextAsync(To, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_place_to_write_to_it_asks_for_one()
    {
        Assert.Equal(1, await ExportCommand.Run([$"--Hall:Data={_store.Folder}"], _answer));

        Assert.Contains("--to", _answer.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Export() => ExportCommand.Run([$"--Hall:Data={_store.Folder}", "--to", To], _answer);

    private async Task<List<JsonDocument>> Lines() =>
        [.. (await File.ReadAllLinesAsync(To)).Select(line => JsonDocument.Parse(line))];

    private async Task Append(StreamKey stream, int from, int count)
    {
        var journal = _store.Journal(TimeProvider.System);
        foreach (var version in Enumerable.Range(from, count))
            await journal.Append([EntryMaker.Entry(stream, version)]);
    }
}
