using System.Diagnostics;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
using CityHall.Silo.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using static CityHall.Grains.Tests.Journal.EntryMaker;

namespace CityHall.Silo.Tests.Storage;

/// <summary>What becomes of entries when the file, the disk or the process fails.</summary>
public sealed class SqliteFaultTests : IAsyncDisposable
{
    private const int Kilobyte = 1024;

    // A row of another position, which would push out the row that has its version or its request id.
    private const string ReplaceVersion =
        """
        INSERT OR REPLACE INTO entry
        SELECT position + 2, stream, version, event, schema, occurred_at, recorded_at, origin, time_quality,
          'nobody', authentication, device, NULL, command_hash, is_opening, payload, salt, hash
        FROM entry WHERE version = 1
        """;
    private const string ReplaceRequest =
        """
        INSERT OR REPLACE INTO entry
        SELECT position + 2, stream, version + 2, event, schema, occurred_at, recorded_at, origin, time_quality,
          actor, authentication, device, request_id, command_hash, is_opening, payload, salt, hash
        FROM entry WHERE version = 1
        """;

    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task What_was_committed_is_there_after_the_store_was_closed_and_opened()
    {
        await Commit(Open(), 1);
        await _store.Close();

        var journal = Open();

        Assert.Single(await journal.ReadStream(Gongshu, 0, 10));
        Assert.Equal(2, await Commit(journal, 2));
    }

    [Fact]
    public async Task What_was_answered_is_in_the_files_when_the_process_is_gone()
    {
        var journal = Open();
        for (var version = 1; version <= 10; version++) await Commit(journal, version);

        await using var left = new TestStore();
        foreach (var file in Directory.GetFiles(_store.Folder))
            File.Copy(file, Path.Combine(left.Folder, Path.GetFileName(file)));

        Assert.Equal(10, await left.Journal(TimeProvider.System).LastPosition());
    }

    [Theory]
    [InlineData("UPDATE entry SET actor = 'nobody'")]
    [InlineData("DELETE FROM entry")]
    [InlineData("INSERT OR REPLACE INTO entry SELECT * FROM entry")]
    [InlineData(ReplaceVersion)]
    [InlineData(ReplaceRequest)]
    public async Task The_file_itself_refuses_to_change_what_is_recorded(string sql)
    {
        var journal = Open();
        await journal.Append([Entry(Gongshu, 1, "r1")]);
        await Commit(journal, 2);

        await using (var connection = await Connect())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            try
            {
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }
            catch (SqliteException refused)
            {
                Assert.Equal(SQLitePCL.raw.SQLITE_CONSTRAINT, refused.SqliteErrorCode);
            }
        }

        var entries = await journal.ReadAll(0, 10);
        Assert.Equal([1, 2], entries.Select(entry => entry.Version));
        Assert.Equal(Li.Who, entries[0].Entry.Metadata.Actor.Who);
    }

    [Fact]
    public async Task A_lost_batch_is_unknown_until_the_file_can_be_written_and_leaves_no_hole()
    {
        var journal = Open();
        await Commit(journal, 1);

        await using (var connection = await Connect())
        {
            await using var rival = connection.BeginTransaction(System.Data.IsolationLevel.Serializable);
            Assert.Equal(AppendResult.Unknown.Instance, await Append(journal, 2));
            Assert.False(journal.IsSettled);

            var asked = Stopwatch.GetTimestamp();
            Assert.Equal(AppendResult.Unknown.Instance, await Append(journal, 2));
            Assert.True(Stopwatch.GetElapsedTime(asked) < TimeSpan.FromMilliseconds(500), "It is refused at once.");
            Assert.Single(await journal.ReadAll(0, 10));
        }

        await UntilSettled(journal);
        Assert.Single(await journal.ReadAll(0, 10));
        Assert.Equal(2, await Commit(journal, 2));
    }

    [Fact]
    public async Task A_full_disk_refuses_and_loses_nothing_and_works_again_when_there_is_space()
    {
        await Commit(Open(), 1);
        await _store.Close();
        _store.File.MaxPages = (int)(new FileInfo(_store.File.Path).Length / (4 * Kilobyte)) + 20;
        var journal = Open();

        var version = 2L;
        while (await Append(journal, version, Kilobyte) is AppendResult.Committed) version++;
        await UntilSettled(journal);

        Assert.InRange(version, 3, 200);
        Assert.Equal(version - 1, await journal.LastPosition());
        Assert.Equal(AppendResult.Unknown.Instance, await Append(journal, version, Kilobyte));

        _store.File.MaxPages = null;
        var committed = await Eventually.Holds(
            "there is space again",
            () => Append(journal, version, Kilobyte),
            result => result is AppendResult.Committed);
        Assert.Equal(new AppendResult.Committed(version), committed);
        Assert.Equal(version, (await journal.ReadAll(0, int.MaxValue)).Count);
    }

    [Fact]
    public async Task A_closed_store_refuses()
    {
        var journal = Open();
        await Commit(journal, 1);
        await _store.Close();

        Assert.Equal(AppendResult.Unknown.Instance, await Append(journal, 2));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.ReadStream(Gongshu, 0, 10));
    }

    [Fact]
    public async Task What_waits_is_written_when_the_store_is_closed()
    {
        var journal = Open();
        var waiting = Task.WhenAll(
            Enumerable.Range(1, 500).Select(i => journal.Append([Entry(new StreamKey($"hall/{i}"), 1)])));

        await _store.Close();

        Assert.All(await waiting, result => Assert.IsType<AppendResult.Committed>(result));
        Assert.Equal(500, await Open().LastPosition());
    }

    [Fact]
    public async Task A_closed_store_leaves_one_tidy_file()
    {
        await Commit(Open(), 1);
        await _store.Close();

        Assert.Equal([_store.File.Path], Directory.GetFiles(_store.Folder));
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_not_touched()
    {
        await Commit(Open(), 1);
        await using (var connection = await Connect())
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                "INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('sqlite.9999-later.sql', '2030-01-01')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await _store.Close();

        Assert.Throws<InvalidDataException>(() => _store.Store);
    }

    private SqliteJournal Open() => _store.Journal(TimeProvider.System);

    private async Task<SqliteConnection> Connect()
    {
        var connection = new SqliteConnection($"Data Source={_store.File.Path};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<long> Commit(SqliteJournal journal, long version) =>
        Assert.IsType<AppendResult.Committed>(await Append(journal, version)).LastPosition;

    private static Task<AppendResult> Append(SqliteJournal journal, long version, int payloadBytes = 100) =>
        journal.Append([Sealed(Entry(Gongshu, version).Metadata, new byte[payloadBytes])]);

    private static Task UntilSettled(SqliteJournal journal) =>
        Eventually.Holds("the lost batch is settled", () => Task.FromResult(journal.IsSettled), settled => settled);
}
