using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Journal;
using static CityHall.Grains.Tests.Journal.EntryMaker;

namespace CityHall.Silo.Tests.Storage;

public sealed class SqliteJournalTests : JournalContract
{
    private readonly TestStore _store = new();
    private IJournal _journal = null!;

    protected override IJournal Journal => _journal;

    public override ValueTask InitializeAsync()
    {
        // Before the test, since its rivals ask for it from several threads at once.
        _journal = _store.Journal(Time);
        return ValueTask.CompletedTask;
    }

    public override ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task What_the_file_refuses_of_one_author_does_not_hurt_the_others()
    {
        var broken = Entry(Keqiao, 1);
        var all = Task.WhenAll(
            Enumerable.Range(1, 100).Select(i => Journal.Append([Entry(new StreamKey($"hall/{i}"), 1)])));
        await Assert.ThrowsAnyAsync<Exception>(
            () => Journal.Append([broken with { Metadata = broken.Metadata with { Event = null! } }]));

        Assert.All(await all, result => Assert.IsType<AppendResult.Committed>(result));
        Assert.True(Journal.IsSettled);
        Assert.Equal(101, await Commit(broken));
    }
}
