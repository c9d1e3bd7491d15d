using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a number is given out, and given back.</summary>
internal static class Taking
{
    public static Decision<HallEvent> Take(Hall hall, HallCommand.Take take)
    {
        var rules = hall.Rules;
        if (!rules.Hours.IsOpen(take.At)) return new Refusal.HallIsClosed(rules.Hours.NextOpening(take.At));
        var isFull = hall.Waiting.Values.Sum(line => line.Count) >= rules.MaxWaiting;
        if (isFull) return new Refusal.HallIsFull(rules.MaxWaiting);

        var queues = take.Form.Items.Select(item => (Item: item, Queue: QueueOf(rules, item))).ToList();
        if (queues.Find(found => found.Queue is null) is { Queue: null, Item.Value: not null } unknown)
            return new Refusal.UnknownItem(unknown.Item);
        var letter = queues[0].Queue!.Letter;
        if (queues.Find(found => found.Queue!.Letter != letter) is { Queue: { } other })
            return new Refusal.ItemsInDifferentQueues(letter, other.Letter);
        if (NumberOf(take.Form.IdentityHash, hall, letter) is { } number) return new Refusal.AlreadyWaiting(number);

        return Taken(hall, take, letter);
    }

    public static Decision<HallEvent> Cancel(Hall hall, HallCommand.Cancel cancel) =>
        !hall.Tickets.TryGetValue(cancel.Ticket, out var ticket) ? new Refusal.UnknownTicket(cancel.Ticket)
        : ticket.Standing switch
        {
            Standing.Waiting or Standing.Called or Standing.Missed => new HallEvent.TicketCancelled(cancel.Ticket),
            Standing.Serving serving => new Refusal.NumberIsServing(ticket.Number, serving.Window),
            var over => new Refusal.NumberIsOver(ticket.Number, over.State),
        };

    public static Hall Taken(Hall hall, HallEvent.TicketTaken taken)
    {
        var ticket = new HallTicket(taken, new Standing.Waiting());
        var issued = hall.Issued.SetItem(ticket.Queue, ticket.Number.Serial);
        return (hall with { Issued = issued }).With(ticket).InLine(ticket);
    }

    public static Hall Cancelled(Hall hall, HallEvent.TicketCancelled cancelled)
    {
        var ticket = hall.Tickets[cancelled.Ticket];
        var without = ticket.Standing switch
        {
            Standing.Waiting => hall.OutOfLine(ticket),
            Standing.Called at => hall.With(at.Window, ((Window.Busy)hall.Windows[at.Window]).Freed(cancelled.At)),
            _ => hall,
        };
        return without.With(ticket with { Standing = new Standing.Cancelled(cancelled.At) });
    }

    private static HallEvent.TicketTaken Taken(Hall hall, HallCommand.Take take, QueueLetter letter)
    {
        var form = take.Form;
        var serial = hall.Issued.GetValueOrDefault(letter) + 1;
        var windows = hall.Rules.Windows.Where(plan => plan.Queues.Contains(letter)).ToList();
        return new HallEvent.TicketTaken(
            TicketId.Of(hall.Id, hall.Day, TicketNumber.Of(letter, serial)),
            form.Items,
            form.Class,
            form.ClassConfirmed,
            form.Party,
            form.OnBehalf,
            form.CaseCount,
            form.Needs,
            form.Channel,
            form.Slot,
            form.IdentityHash,
            form.Origin,
            new Place(take.At, hall.Tickets.Count),
            new Slip(
                [.. windows.Select(plan => plan.Zone).Distinct().Order(StringComparer.Ordinal)],
                [.. windows.Select(plan => plan.Id.No).Order()],
                hall.Line(letter).Count));
    }

    private static Queue? QueueOf(HallDocument rules, ItemCode item) =>
        rules.Queues.FirstOrDefault(queue => queue.Items.Any(candidate => candidate.Code == item));

    private static TicketNumber? NumberOf(string? identityHash, Hall hall, QueueLetter letter) =>
        identityHash is null
            ? null
            : hall.Line(letter)
                .Select(waiter => hall.Tickets[waiter.Ticket])
                .FirstOrDefault(ticket => ticket.Taken.IdentityHash == identityHash)?.Number;
}
