using System.Collections.Immutable;
using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Tests.Golden;
using CsCheck;

namespace CityHall.Grains.Tests.Domain;

/// <summary>What holds whatever people do; a failure prints its seed and the shortest way there.</summary>
/// <remarks>100 walks each; CsCheck_Iter=100000 in the environment takes more.</remarks>
public sealed class HallProperties
{
    [Fact]
    public void No_number_is_lost_or_doubled() => Check.Sample(Press.Sequences, presses =>
    {
        var ledger = new Ledger();
        foreach (var step in Walk.Through(presses))
        {
            foreach (var happened in step.Events) ledger.Book(happened);
            ledger.Balance(step.After);
        }
    });

    [Fact]
    public void A_number_and_a_window_have_each_other_alone() => Check.Sample(Press.Sequences, presses =>
        Assert.All(Walk.Through(presses), step => Assert.Equal(
            from ticket in step.After.Tickets.Values
            where WindowOf(ticket) is not null
            orderby ticket.Id.Value
            select (WindowOf(ticket)!.Value, ticket.Id, ticket.Standing.State.ToString()),
            from window in step.After.Windows
            where window.Value is Window.Busy
            let busy = (Window.Busy)window.Value
            orderby busy.Ticket.Value
            select (window.Key, busy.Ticket, busy.State.ToString()))));

    [Fact]
    public void The_lines_hold_exactly_who_waits_in_the_order_of_places() =>
        Check.Sample(Press.Sequences, presses =>
            Assert.All(Walk.Through(presses), step => Assert.All(SmallHall.Document.Queues, queue => Assert.Equal(
                Waiting(step.After, [queue.Letter]).Select(ticket => ticket.Waiter),
                InLine(step.After, queue.Letter)))));

    [Fact]
    public void Every_call_is_of_the_first_in_place_or_says_whom_it_passed_over() =>
        Check.Sample(Press.Sequences, presses =>
            Assert.All(Walk.Through(presses), step =>
            {
                if (step.Events is not [HallEvent.TicketCalled called]) return;
                var line = Waiting(step.Before, QueuesOf(step.Before, called.Window)).ToList();
                var place = line.FindIndex(ticket => ticket.Id == called.Ticket);
                Assert.Equal(line.Take(place).Select(ticket => ticket.Number), called.Choice.PassedOver);
                if (step.Command is HallCommand.CallNext) Assert.Equal(0, place);
            }));

    [Fact]
    public void An_idle_open_window_always_finds_who_waits() => Check.Sample(Press.Sequences, presses =>
        Assert.All(Walk.Through(presses), step =>
        {
            if (step.Command is not HallCommand.CallNext next || step.Events.Count > 0) return;
            if (step.Before.Windows.GetValueOrDefault(next.Window) is not Window.Open open) return;
            if (open.Seat != next.Seat) return;
            Assert.Empty(Waiting(step.Before, QueuesOf(step.Before, next.Window)));
        }));

    [Fact]
    public void The_journal_gives_the_same_hall_back() => Check.Sample(Press.Sequences, presses =>
    {
        var steps = Walk.Through(presses).ToList();
        var journal = steps.SelectMany(step => step.Events).Select(Codecs.RoundTrip).Cast<HallEvent>().ToList();
        var sinceOpening = journal.Skip(journal.FindLastIndex(happened => happened is IOpening));

        var hall = Photograph.Of(steps.Count > 0 ? steps[^1].After : Hall.Initial);
        Assert.Equal(hall, Photograph.Of(Replayed(journal)));
        Assert.Equal(hall, Photograph.Of(Replayed(sinceOpening)));
    });

    /// <summary>Guards the others: a generator that is refused everything would prove nothing.</summary>
    [Fact]
    public void Every_event_comes_up()
    {
        var seen = new HashSet<string>();
        Check.Sample(Press.Sequences, threads: 1, assert: presses =>
            seen.UnionWith(Walk.Through(presses).SelectMany(step => step.Events).Select(NameOf)));

        Assert.Equal(typeof(HallEvent).GetNestedTypes().Select(type => type.Name).Order(), seen.Order());
    }

    private static string NameOf(HallEvent happened) => happened.GetType().Name;

    private static Hall Replayed(IEnumerable<HallEvent> journal) =>
        journal.Aggregate(Hall.Initial, (hall, happened) => hall.Evolve(happened));

    private static IEnumerable<HallTicket> Waiting(Hall hall, ImmutableArray<QueueLetter> queues) =>
        from ticket in hall.Tickets.Values
        where ticket.Standing is Standing.Waiting && queues.Contains(ticket.Queue)
        orderby ticket.Taken.Place
        select ticket;

    private static IEnumerable<Waiter> InLine(Hall hall, QueueLetter queue) =>
        hall.Waiting.TryGetValue(queue, out var line) ? line.AsEnumerable() : [];

    private static ImmutableArray<QueueLetter> QueuesOf(Hall hall, WindowId window) =>
        hall.Document!.Windows.Single(plan => plan.Id == window).Queues;

    private static WindowId? WindowOf(HallTicket ticket) => ticket.Standing switch
    {
        Standing.Called at => at.Window,
        Standing.Serving at => at.Window,
        _ => null,
    };
}
