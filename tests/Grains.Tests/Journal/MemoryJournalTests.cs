using CityHall.Grains.Journal;

namespace CityHall.Grains.Tests.Journal;

public sealed class MemoryJournalTests : JournalContract
{
    private readonly MemoryJournal _journal;

    public MemoryJournalTests() => _journal = new MemoryJournal(Time);

    protected override IJournal Journal => _journal;

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
