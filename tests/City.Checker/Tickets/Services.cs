using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Tickets;

/// <summary>
/// What the halls finished and took back, until the numbers' own streams say it too; and who may come back.
/// </summary>
internal sealed class Services
{
    private readonly Dictionary<string, Due> _due = [];
    private readonly Dictionary<string, List<(string Id, TicketEvent.Served Service)>> _notices = [];
    private readonly Dictionary<(string Ticket, string As), long> _returns = [];

    public IEnumerable<Due> Outstanding => _due.Values;

    /// <summary>What is to be said under a request id that derives from a hall's entry; null if nothing is.</summary>
    public Due? DueUnder(string? requestId) => requestId is null ? null : _due.GetValueOrDefault(requestId);

    /// <summary>The services that sent a number's holder for papers, the last one last.</summary>
    public IReadOnlyList<TicketEvent.Served> NoticesOf(string ticket) =>
        _notices.TryGetValue(ticket, out var notices) ? [.. notices.Select(notice => notice.Service)] : [];

    /// <summary>A number was taken by somebody who came back, and nobody has noted it yet.</summary>
    public bool IsReturn(string ticket, string with) => _returns.ContainsKey((ticket, with));

    public void Fold(HallEvent happened, Entry entry, Day? before)
    {
        switch (happened)
        {
            case HallEvent.ServiceFinished finished:
                Await(entry, new TicketEvent.Served(
                    finished.Ticket, finished.Window, finished.Clerk, finished.StartedAt, entry.OccurredAt)
                {
                    Items = finished.Items,
                    Ending = finished.Ending,
                    IsLast = finished.Next is null,
                });
                break;
            case HallEvent.ManualEntered
            {
                Window: { } window, Clerk: { } clerk, StartedAt: { } startedAt, FinishedAt: { } finishedAt,
            } entered:
                Await(entry, new TicketEvent.Served(
                    entered.Ticket, window, clerk, startedAt, finishedAt)
                {
                    Items = [.. entered.Legs.SelectMany(leg => leg.Items)],
                    Ending = entered.Ending,
                });
                break;
            case HallEvent.StepUndone { Verb: UndoableVerb.Finish } undone:
                var finish = before?.Steps.GetValueOrDefault(undone.Window)?.Version;
                Await(entry, new TicketEvent.ServiceUndone(undone.Ticket, undone.Window), IdOf(entry, finish ?? 0));
                break;
            case HallEvent.TicketTaken { Return: { } trip } taken:
                _returns[(trip.Ticket, taken.Ticket)] = entry.Version;
                break;
        }
    }

    public void Fold(TicketEvent happened, Entry entry)
    {
        var id = entry.RequestId ?? "";
        _due.Remove(id, out var due);
        switch (happened)
        {
            case TicketEvent.Served { Ending.End: NumberEnd.PapersMissing } served:
                if (!_notices.TryGetValue(served.Ticket, out var notices)) _notices[served.Ticket] = notices = [];
                notices.Add((id, served));
                break;
            case TicketEvent.ServiceUndone undone:
                _notices.GetValueOrDefault(undone.Ticket)?.RemoveAll(notice => notice.Id == due?.Undoes);
                break;
            case TicketEvent.Returned returned:
                _returns.Remove((returned.Ticket, returned.As));
                _notices.Remove(returned.Ticket);
                break;
        }
    }

    private void Await(Entry entry, TicketEvent what, string? undoes = null) =>
        _due[IdOf(entry, entry.Version)] = new Due(what, entry.Stream, entry.Version, entry.RecordedAt, undoes);

    private static string IdOf(Entry entry, long version) => $"served:{entry.Stream}@{version}";

    /// <summary>What a number's stream must say because of a hall's entry.</summary>
    internal sealed record Due(
        TicketEvent What, string Stream, long Version, DateTimeOffset RecordedAt, string? Undoes);
}
