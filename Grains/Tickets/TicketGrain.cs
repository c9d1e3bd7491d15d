using CityHall.Grains.Domain.Tickets;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tickets;

/// <summary>A number as a grain: what outlives its hall's day.</summary>
[CollectionAgeLimit(Minutes = 2)]
internal sealed class TicketGrain(
    JournalAccess access, EventCodec<TicketCommand, TicketEvent> codec, TicketHistory history)
    : AggregateGrain<Ticket, TicketCommand, TicketEvent>(access, codec), ITicketGrain
{
    private TicketView? _past;

    protected override StreamKey Key => StreamKey.Of(Id);

    private TicketId Id => new(this.GetPrimaryKeyString());

    public Task<Outcome<ServedAnswer>> Serve(Service service, Request request) => Stream.Execute(
        new TicketCommand.Serve(Id, service.Window, service.Clerk, service.StartedAt, service.FinishedAt), request,
        _ => new ServedAnswer(Id, service.FinishedAt));

    public async Task<TicketView?> View() =>
        await GrainFactory.GetGrain<IHallGrain>(Id.Hall.Value).Ticket(Id) ?? (_past ??= await history.Find(Id));
}
