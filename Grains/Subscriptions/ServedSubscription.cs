using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Subscriptions;

/// <summary>A number finished in its hall is served in its own stream.</summary>
internal sealed class ServedSubscription(
    IGrainFactory grains, EventCodec<HallCommand, HallEvent> codec, TimeProvider real) : ISubscription
{
    public string Name => "served";

    public int Shards => 4;

    public bool Wants(EntryMetadata entry) =>
        entry.Event is nameof(HallEvent.ServiceFinished)
        && entry.Stream.Value.StartsWith(StreamKey.HallPrefix, StringComparison.Ordinal);

    public async Task Handle(RecordedEntry recorded)
    {
        var finished = (HallEvent.ServiceFinished)codec.Decode(recorded.Entry);
        var id = new RequestId($"{Name}:{recorded.Stream}@{recorded.Version}");
        var outcome = await grains.GetGrain<ITicketGrain>(finished.Ticket.Value).Serve(
            new Service(finished.Window, finished.Clerk, finished.StartedAt, finished.At),
            new Request(id, Actor.System, real.GetUtcNow() + Request.Patience));
        switch (outcome)
        {
            case Outcome<ServedAnswer>.Done:
                return;
            case Outcome<ServedAnswer>.Unknown:
                throw new EffectUnknownException($"It is not known what became of {id}.");
            default:
                // It would end so each time: this entry is at fault, not the journal.
                throw new InvalidOperationException($"{id} ended as {outcome}.");
        }
    }
}
