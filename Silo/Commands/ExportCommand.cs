using CityHall.Grains.Journal;
using CityHall.Silo.Hosting;
using CityHall.Silo.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace CityHall.Silo.Commands;

/// <summary>
/// Writes the journal as lines of JSON: <c>export --to journal.jsonl</c>; a city may be running on it.
/// </summary>
internal static class ExportCommand
{
    /// <summary>What has been written so far: who finds it knows that it is not all.</summary>
    private const string Half = ".part";

    /// <summary>Tells what was done or what is in the way; 0 if it was done.</summary>
    public static async Task<int> Run(string[] args, TextWriter answer)
    {
        var configuration = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        }).Configuration;
        var journal = new SqliteFile(DataFolder.PathOf(configuration.CityOptions()));
        if (Hindrance(configuration["to"], journal) is { } hindrance)
        {
            await answer.WriteLineAsync(hindrance);
            return 1;
        }

        var to = Path.GetFullPath(configuration["to"]!);
        try
        {
            var count = await Write(journal, to);
            await answer.WriteLineAsync($"{count} entries of {journal.Path} are in {to}");
            return 0;
        }
        catch (Exception failed) when (failed is SqliteException or IOException or UnauthorizedAccessException)
        {
            await answer.WriteLineAsync($"Not exported: {failed.Message}");
            return 1;
        }
    }

    private static string? Hindrance(string? to, SqliteFile journal) =>
        string.IsNullOrWhiteSpace(to) ? "Say where to: export --to journal.jsonl"
        : !File.Exists(journal.Path)
            ? $"There is no journal at {journal.Path}. Name the city's data folder with --Hall:Data."
        : Path.Exists(to) ? $"{to} is there already. Name a new file, or remove it first."
        : null;

    private static async Task<long> Write(SqliteFile journal, string to)
    {
        using var session = journal.OpenForReading();
        long count;
        await using (var half = DataFolder.CreatePrivateFile(to + Half))
        {
            count = await JournalExport.Write(Page, EntryRow.LastPosition(session), half);
        }

        File.Move(to + Half, to);
        return count;

        Task<IReadOnlyList<RecordedEntry>> Page(long afterPosition, int limit) =>
            Task.FromResult(session.Read(EntryRow.Page, EntryRow.Read, afterPosition, limit));
    }
}
