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

    /// <summary>Nearly all are asked once, to begin their stream: to read it before would be in vain.</summary>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Stream.PresumeEmpty();
        return Task.CompletedTask;
    }

    public Task<Outcome<ServedAnswer>> Serve(Service service, Request request) => Stream.Execute(
        new TicketCommand.Serve(
            Id, service.Window, service.Clerk, service.StartedAt, service.FinishedAt,
            service.Items, service.Ending, service.IsLast),
        request,
        _ => new ServedAnswer(Id, service.FinishedAt));

    public Task<Outcome<ServedAnswer>> UndoService(WindowId window, Request request) => Stream.Execute(
        new TicketCommand.UndoService(Id, window), request, _ => new ServedAnswer(Id, Stream.Now));

    public async Task<Outcome<TakenTicket>> ComeBack(Request request)
    {
        var hall = GrainFactory.GetGrain<IHallGrain>(Id.Hall.Value);
        if (await hall.Staff() is not { } staff) return new Outcome<TakenTicket>.Unknown();

        // The hall takes what is read here, and its stream cannot tell that another silo has just noted more in ours.
        if (!await Stream.ReadToEnd()) return new Outcome<TakenTicket>.Unknown();
        if (State.Notice(Stream.Now, staff.Document.ComeBack.ReturnDays) is not { } notice)
            return new Refusal.NoReturnDue(Id);
        if (State.ReturnedAs is { } before && await Note(before, request) is Outcome<TicketId>.Refused used)
            return used.Why;

        // First the hall, then the note: if only the first is done, the same request does the second.
        var form = new TakeForm(notice.Items, Channel: Channel.Phone, Return: new ReturnTrip(Id, notice.Window));
        var outcome = await hall.Take(form, request);
        return outcome is not Outcome<TakenTicket>.Done taken ? outcome
            : await Note(taken.Answer.Ticket, request) is Outcome<TicketId>.Done ? outcome
            : new Outcome<TakenTicket>.Unknown();
    }

    public Task<Outcome<RevealAnswer>> NoteReveal(string reason, Request request) => Execute(
        new TicketCommand.Reveal(Id, reason), request,
        (TicketEvent.IdentityRevealed revealed) => new RevealAnswer(revealed.Ticket, revealed.At));

    public async Task<TicketView?> View() =>
        await GrainFactory.GetGrain<IHallGrain>(Id.Hall.Value).Ticket(Id) ?? (_past ??= await history.Find(Id));

    private Task<Outcome<TicketId>> Note(TicketId returnedAs, Request request) =>
        Stream.Execute(new TicketCommand.Return(Id, returnedAs), request, _ => returnedAs);
}
