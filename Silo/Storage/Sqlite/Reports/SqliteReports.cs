using CityHall.Gateway.Reports;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;

namespace CityHall.Silo.Storage.Sqlite.Reports;

/// <summary>The reports of an embedded city: filled from the journal, asked by the gateway.</summary>
internal sealed class SqliteReports(ReportFile file, EventCodec<HallCommand, HallEvent> codec) : IReadModel, IReports
{
    public string Name => "reports";

    public TimeSpan Lag { get; } = TimeSpan.FromSeconds(2);

    public bool Wants(EntryMetadata entry) =>
        entry.Stream.Value.StartsWith(StreamKey.HallPrefix, StringComparison.Ordinal);

    public Task<long> Position() => file.Write(session => session.Find("SELECT position FROM checkpoint") ?? 0);

    public Task<bool> Fold(long from, long to, IReadOnlyList<RecordedEntry> entries) => file.Write(session =>
    {
        var moved = session.Execute("UPDATE checkpoint SET position = ?2 WHERE position = ?1", from, to);
        if (moved is 0) return false;
        foreach (var recorded in entries)
        {
            var hall = new HallId(recorded.Stream.Value[StreamKey.HallPrefix.Length..]);
            new ReportFold(session, hall).Fold(codec.Decode(recorded.Entry));
        }

        return true;
    });

    public Task<IReadOnlyList<WaitFigures>> Waits(ReportQuery query) => new ReportQueries(file, query).Waits();

    public Task<IReadOnlyList<HandlingFigures>> Handling(ReportQuery query) =>
        new ReportQueries(file, query).Handling();

    public Task<IReadOnlyList<MissedFigures>> Missed(ReportQuery query) => new ReportQueries(file, query).Missed();

    public Task<IReadOnlyList<IdleFigures>> Idle(ReportQuery query) => new ReportQueries(file, query).Idle();
}
