using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>A command has one effect: its id is on its first entry alone, and no second time in the stream.</summary>
internal sealed class RequestRule : Rule
{
    /// <summary>What a command may have done beside its first entry.</summary>
    private static readonly string[] Consequences =
        ["DayOpened", "CarriedOver", "PolicyScheduled", "TicketUnparked", "TicketCalled", "ServiceStarted"];

    public override IEnumerable<string> Breaches(Entry entry, Book book)
    {
        if (entry.RequestId is null != entry.CommandHash is null)
            yield return "a request id and a command's hash are there together or not at all";
        if (entry.RequestId is not null)
        {
            if (book.HasRequest(entry)) yield return $"request {entry.RequestId} of {entry.Actor.Who} came before";
        }
        else if (entry.Kind is "hall" or "clerk" or "ticket")
        {
            var isOfOneCommand = book.Last is { } before
                && (before.Stream, before.OccurredAt, before.Actor) == (entry.Stream, entry.OccurredAt, entry.Actor);
            if (!isOfOneCommand || !Consequences.Contains(entry.Event))
                yield return "it has no request id, and no command that it follows from";
        }
    }
}
