using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Subscriptions;

/// <summary>A number finished in its hall is served in its own stream; a finish taken back, undone there.</summary>
internal sealed class ServedSubscription(
    IGrainFactory grains, EventCodec<HallCommand, HallEvent> codec, TimeProvider real) : ISubscription
{
    public string Name => "served";

    public int Shards => 4;

    public bool Wants(EntryMetadata entry) =>
        entry.Event is nameof(HallEvent.ServiceFinished) or nameof(HallEvent.StepUndone)
            or nameof(HallEvent.ManualEntered)
        && entry.Stream.Value.StartsWith(StreamKey.HallPrefix, StringComparison.Ordinal);

    public async Task Handle(RecordedEntry recorded)
    {
        var id = new RequestId($"{Name}:{recorded.Stream}@{recorded.Version}");
        var request = new Request(id, Actor.System, real.GetUtcNow() + Request.Patience);
        switch (await Effect(codec.Decode(recorded.Entry), request))
        {
            case null or Outcome<ServedAnswer>.Done:
                return;
            case Outcome<ServedAnswer>.Unknown:
                throw new EffectUnknownException($"It is not known what became of {id}.");
            case var outcome:
                // It would end so each time: this entry is at fault, not the journal.
                throw new InvalidOperationException($"{id} ended as {outcome}.");
        }
    }

    private async Task<Outcome<ServedAnswer>?> Effect(HallEvent happened, Request request) => happened switch
    {
        HallEvent.ServiceFinished finished => await Ticket(finished.Ticket).Serve(
            new Service(
                finished.Window, finished.Clerk, finished.StartedAt, finished.At,
                finished.Items, finished.Ending, finished.Next is null),
            request),
        HallEvent.ManualEntered
        {
            Window: { } window, Clerk: { } clerk, StartedAt: { } startedAt, FinishedAt: { } finishedAt,
        } entered =>
            await Ticket(entered.Ticket).Serve(
                new Service(
                    window, clerk, startedAt, finishedAt,
                    [.. entered.Legs.SelectMany(leg => leg.Items)], entered.Ending, IsLast: true),
                request),
        HallEvent.StepUndone { Verb: UndoableVerb.Finish } undone =>
            await Ticket(undone.Ticket).UndoService(undone.Window, request),
        _ => null,
    };

    private ITicketGrain Ticket(TicketId ticket) => grains.GetGrain<ITicketGrain>(ticket.Value);
}
