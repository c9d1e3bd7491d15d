using System.Collections.Immutable;
using CityHall.Gateway.People;
using CityHall.Grains.Domain.People;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;
using CityHall.Grains.Interfaces.Policies;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;
using Dapper;

namespace CityHall.Silo.Storage.Sqlite.Reports;

/// <summary>The list of accounts of an embedded city: those of the first day, and what was told since.</summary>
internal sealed class SqlitePeople(
    ReportFile file, EventCodec<PersonCommand, PersonEvent> codec, IPeopleDirectory directory) : IReadModel, IPeople
{
    public string Name => "people";

    public TimeSpan Lag { get; } = TimeSpan.FromMilliseconds(200);

    public bool Wants(EntryMetadata entry) =>
        entry.Event is nameof(PersonEvent.Registered) or nameof(PersonEvent.GrantsChanged)
        && entry.Stream.Value.StartsWith(StreamKey.PersonPrefix, StringComparison.Ordinal);

    public Task<long> Position() =>
        file.Write(session => session.Find("SELECT position FROM people_checkpoint") ?? 0);

    public Task<bool> Fold(long from, long to, IReadOnlyList<RecordedEntry> entries) => file.Write(session =>
    {
        var moved = session.Execute("UPDATE people_checkpoint SET position = ?2 WHERE position = ?1", from, to);
        if (moved is 0) return false;
        foreach (var recorded in entries)
            Fold(session, recorded.Stream.Value[StreamKey.PersonPrefix.Length..], Grants(recorded.Entry));
        return true;
    });

    public async Task<IReadOnlyList<PersonId>> At(IReadOnlyCollection<NodeId> nodes, PersonId? after, int limit)
    {
        await using var connection = await file.Open();
        var known = await connection.QueryAsync<string>(
            "SELECT DISTINCT person FROM person_grant WHERE scope IN @scopes AND person > @after",
            new { scopes = nodes.Select(node => node.Value), after = after?.Value ?? "" });
        var told = (await connection.QueryAsync<string>("SELECT person FROM person")).ToHashSet();
        var first = directory.People
            .Where(one => !told.Contains(one.Person.Value) && one.Grants.Any(grant => nodes.Contains(grant.Scope)))
            .Select(one => one.Person.Value)
            .Where(person => string.CompareOrdinal(person, after?.Value ?? "") > 0);
        return [.. known.Concat(first).Order(StringComparer.Ordinal).Take(limit).Select(PersonId.Of)];
    }

    private ImmutableArray<Grant> Grants(JournalEntry entry) => codec.Decode(entry) switch
    {
        PersonEvent.Registered registered => registered.Grants,
        PersonEvent.GrantsChanged changed => changed.Grants,
        _ => throw new NotSupportedException($"{entry.Metadata.Event} says nothing about roles."),
    };

    private static void Fold(SqliteSession session, string person, ImmutableArray<Grant> grants)
    {
        session.Execute("INSERT INTO person VALUES (?1) ON CONFLICT DO NOTHING", person);
        session.Execute("DELETE FROM person_grant WHERE person = ?1", person);
        foreach (var scope in grants.Select(grant => grant.Scope.Value).Distinct())
            session.Execute("INSERT INTO person_grant VALUES (?1, ?2)", scope, person);
    }
}
