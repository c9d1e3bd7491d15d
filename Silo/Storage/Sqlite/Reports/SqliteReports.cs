using CityHall.Gateway.Reports;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;
using Dapper;

namespace CityHall.Silo.Storage.Sqlite.Reports;

/// <summary>The reports of an embedded city: filled from the journal, asked by the gateway.</summary>
internal sealed class SqliteReports(ReportFile file, EventCodec<HallCommand, HallEvent> codec) : IReadModel, IReports
{
    public string Name => "reports";

    public TimeSpan Lag { get; } = TimeSpan.FromSeconds(2);

    public bool Wants(EntryMetadata entry) =>
        entry.Stream.Value.StartsWith(StreamKey.HallPrefix, StringComparison.Ordinal);

    public async Task<long> Position()
    {
        await using var connection = await file.Open();
        return await connection.ExecuteScalarAsync<long>("SELECT position FROM checkpoint");
    }

    public async Task<bool> Fold(long from, long to, IReadOnlyList<RecordedEntry> entries)
    {
        await using var connection = await file.Open();
        await using var transaction = await connection.BeginTransactionAsync();
        var moved = await connection.ExecuteAsync(
            "UPDATE checkpoint SET position = @to WHERE position = @from", new { from, to }, transaction);
        if (moved is 0) return false;
        foreach (var recorded in entries)
        {
            var hall = new HallId(recorded.Stream.Value[StreamKey.HallPrefix.Length..]);
            await new ReportFold(transaction, hall).Fold(codec.Decode(recorded.Entry));
        }

        await transaction.CommitAsync();
        return true;
    }

    public Task<IReadOnlyList<WaitFigures>> Waits(ReportQuery query) => new ReportQueries(file, query).Waits();

    public Task<IReadOnlyList<HandlingFigures>> Handling(ReportQuery query) =>
        new ReportQueries(file, query).Handling();

    public Task<IReadOnlyList<MissedFigures>> Missed(ReportQuery query) => new ReportQueries(file, query).Missed();

    public Task<IReadOnlyList<IdleFigures>> Idle(ReportQuery query) => new ReportQueries(file, query).Idle();
}
