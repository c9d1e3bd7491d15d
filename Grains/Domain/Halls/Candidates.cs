using System.Collections.Immutable;
using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Domain.Halls;

/// <summary>Whom a window may call at an instant: the waiting of its queues, but for those held back.</summary>
internal sealed class Candidates
{
    private readonly Hall _hall;
    private readonly WindowId _window;
    private readonly DateTimeOffset _at;
    private readonly ImmutableArray<QueueLetter> _served;

    // Asked for only if somebody waits who is known.
    private readonly Lazy<HashSet<string>> _busyPeople;

    private Candidates(
        Hall hall,
        WindowId window,
        DateTimeOffset at,
        ImmutableArray<QueueLetter> served,
        Lazy<HashSet<string>> busyPeople) =>
        (_hall, _window, _at, _served, _busyPeople) = (hall, window, at, served, busyPeople);

    /// <summary>The queues that count: those of the window, but for the halted ones.</summary>
    public ImmutableArray<QueueLetter> Served => _served;

    public static Candidates At(Hall hall, WindowId window, DateTimeOffset at) => new(
        hall,
        window,
        at,
        [.. hall.Plan(window).Queues.Where(queue => hall.HaltOf(queue) is null)],
        new Lazy<HashSet<string>>(hall.BusyPeople));

    /// <summary>The same, at another instant: who waits for how long is looked at anew, who is busy is not.</summary>
    public Candidates Later(DateTimeOffset at) => new(_hall, _window, at, _served, _busyPeople);

    /// <summary>Who is next among those who wait in these queues.</summary>
    public Pick? Next(Queues queues) => OrderPolicy.Next(queues, _hall.Rules.Order, _served, _at, MayBeCalled);

    /// <summary>Those who might have been called and stood before the one who was.</summary>
    public ImmutableArray<TicketNumber> PassedOver(Waiter called) =>
    [
        .. _served.SelectMany(queue => _hall.Line(queue).All.TakeWhile(waiter => waiter < called))
            .Where(waiter => MayBeCalled(waiter.Ticket))
            .Order()
            .Select(waiter => waiter.Ticket.Number),
    ];

    private bool MayBeCalled(TicketId id)
    {
        var ticket = _hall.Tickets[id];
        if (ticket.Taken.IdentityHash is { } person && _busyPeople.Value.Contains(person)) return false;
        return ticket.Wish is not { } wish || wish.Window == _window || !IsWaitedFor(wish, ticket);
    }

    /// <summary>Nobody waits for a window that takes no numbers, or for long for one that was only preferred.</summary>
    private bool IsWaitedFor(WindowWish wish, HallTicket ticket) =>
        _hall.Windows.GetValueOrDefault(wish.Window) is { IsTakingNumbers: true }
        && _hall.Serves(wish.Window, ticket.Queue)
        && (wish.IsFirm || _at < ticket.TakenAt.AddMinutes(_hall.Rules.ComeBack.SameWindowMinutes));
}
