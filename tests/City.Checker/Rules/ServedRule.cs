using CityHall.City.Checker.Lines;
using CityHall.City.Checker.Tickets;

namespace CityHall.City.Checker.Rules;

/// <summary>What a hall finished, the number's own stream says once, and takes back once when the hall did.</summary>
internal sealed class ServedRule : Rule
{
    /// <summary>What was finished just before the journal ends may not have been told yet.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public override IEnumerable<string> Breaches(Entry entry, Book book)
    {
        if (entry.Happened is not (TicketEvent.Served or TicketEvent.ServiceUndone)) yield break;
        var due = book.Services.DueUnder(entry.RequestId);
        if (due is null) yield return $"no finish is behind {entry.RequestId}, or it was told before";
        else if (!Says((TicketEvent)entry.Happened, due.What)) yield return "it is not what the hall's entry says";
        var ticket = (entry.Happened as TicketEvent.Served)?.Ticket
            ?? ((TicketEvent.ServiceUndone)entry.Happened).Ticket;
        if (ticket != entry.Owner) yield return $"it is about {ticket}";
    }

    public override IEnumerable<Violation> AtTheEnd(Book book) =>
        from due in book.Services.Outstanding
        where due.RecordedAt + Patience < book.Last!.RecordedAt
        select new Violation(Name, due.Stream, due.Version, "the number's own stream does not say it");

    private static bool Says(TicketEvent said, TicketEvent meant) => (said, meant) switch
    {
        (TicketEvent.Served one, TicketEvent.Served other) =>
            (one.Ticket, one.Window, one.Clerk, one.StartedAt, one.FinishedAt, one.IsLast)
                == (other.Ticket, other.Window, other.Clerk, other.StartedAt, other.FinishedAt, other.IsLast)
            && one.Items.SequenceEqual(other.Items)
            && (other.Ending is null ? one.Ending is null : one.Ending?.Says(other.Ending) is true),
        (TicketEvent.ServiceUndone one, TicketEvent.ServiceUndone other) => one == other,
        _ => false,
    };
}
