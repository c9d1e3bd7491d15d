using CityHall.Grains.Interfaces;
using static CityHall.Grains.Tests.Journal.EntryMaker;

namespace CityHall.Grains.Tests.Journal;

/// <summary>What every journal promises to those who read it.</summary>
public abstract partial class JournalContract
{
    [Fact]
    public async Task A_stream_is_read_in_order_page_by_page()
    {
        for (var version = 1; version <= 5; version++) await Commit(Entry(Gongshu, version));
        await Commit(Entry(Keqiao, 1));

        Assert.Equal([1, 2], (await Journal.ReadStream(Gongshu, 0, 2)).Select(entry => entry.Version));
        Assert.Equal([3, 4], (await Journal.ReadStream(Gongshu, 2, 2)).Select(entry => entry.Version));
        Assert.Equal([5], (await Journal.ReadStream(Gongshu, 4, 2)).Select(entry => entry.Version));
        Assert.Empty(await Journal.ReadStream(Gongshu, 5, 2));
    }

    [Fact]
    public async Task The_journal_is_read_in_the_order_of_commits_page_by_page()
    {
        await Commit(Entry(Gongshu, 1));
        await Commit(Entry(Keqiao, 1));
        await Commit(Entry(Gongshu, 2));

        Assert.Equal([Gongshu, Keqiao], (await Journal.ReadAll(0, 2)).Select(entry => entry.Stream));
        Assert.Equal([Gongshu], (await Journal.ReadAll(2, 2)).Select(entry => entry.Stream));
        Assert.Empty(await Journal.ReadAll(3, 2));
    }

    [Fact]
    public async Task The_last_opening_is_found_and_the_one_before_an_instant()
    {
        await Commit(Entry(Gongshu, 1, at: Nine, isOpening: true));
        await Commit(Entry(Gongshu, 2, at: Nine.AddHours(1)));
        await Commit(Entry(Gongshu, 3, at: Nine.AddDays(1), isOpening: true));
        await Commit(Entry(Gongshu, 4, at: Nine.AddDays(2)));
        await Commit(Entry(Keqiao, 1, at: Nine.AddDays(3), isOpening: true));

        Assert.Equal(3, await Journal.LastOpening(Gongshu));
        Assert.Equal(3, await Journal.LastOpening(Gongshu, Nine.AddDays(1)));
        Assert.Equal(1, await Journal.LastOpening(Gongshu, Nine.AddDays(1).AddMicroseconds(-1)));
        Assert.Equal(0, await Journal.LastOpening(Gongshu, Nine.AddMicroseconds(-1)));
    }

    [Fact]
    public async Task A_request_is_found_where_its_command_begins()
    {
        await Commit(Entry(Gongshu, 1));
        await Commit(Entry(Gongshu, 2, "r1"), Entry(Gongshu, 3));

        Assert.Equal(2, await Journal.FindRequest(Gongshu, Li.Who, new RequestId("r1")));
        Assert.Null(await Journal.FindRequest(Gongshu, Li.Who, new RequestId("r2")));
        Assert.Null(await Journal.FindRequest(Gongshu, Wang.Who, new RequestId("r1")));
        Assert.Null(await Journal.FindRequest(Keqiao, Li.Who, new RequestId("r1")));
    }

    [Fact]
    public async Task Who_waits_for_more_is_woken_by_a_commit()
    {
        await Commit(Entry(Gongshu, 1));
        var waiting = Journal.WaitForMore(1, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);

        await Commit(Entry(Keqiao, 1));

        await Soon(waiting, "a commit wakes who waits for it");
    }

    [Fact]
    public async Task Who_waits_for_what_is_there_does_not_wait()
    {
        await Commit(Entry(Gongshu, 1));

        await Soon(Journal.WaitForMore(0, TestContext.Current.CancellationToken), "what is committed is more already");
    }

    [Fact]
    public async Task Who_waits_can_be_called_off()
    {
        using var cancellation = new CancellationTokenSource();
        var waiting = Journal.WaitForMore(0, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Soon(waiting, "cancellation ends waiting"));
    }
}
