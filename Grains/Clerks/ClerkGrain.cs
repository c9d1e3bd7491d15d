using CityHall.Grains.Domain.Clerks;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Clerks;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Clerks;

/// <summary>A clerk as a grain: it walks each sign-in through the two halls, however often it is interrupted.</summary>
internal sealed class ClerkGrain(JournalAccess access, EventCodec<ClerkCommand, ClerkEvent> codec)
    : AggregateGrain<Clerk, ClerkCommand, ClerkEvent>(access, codec), IClerkGrain
{
    protected override StreamKey Key => StreamKey.Of(Id);

    private ClerkId Id => new(this.GetPrimaryKeyString());

    /// <summary>The halls are asked in the clerk's name, whoever resumes the sign-in.</summary>
    private Actor Me => new($"clerk/{Id}", "session");

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        if (State.Wanted is not null) await Settle();
    }

    public Task<Outcome<ClerkView>> SignIn(WindowId window, Request request) => Seat(
        () => Execute(new ClerkCommand.SignIn(window), request, (ClerkEvent.SigningIn signing) =>
            new ClerkView(Id, signing.Session, signing.Window, signing.At) { Own = signing.Session }));

    public Task<Outcome<ClerkView>> Move(long session, WindowId to, Request request) => Seat(
        () => Execute(new ClerkCommand.Move(session, to), request, (ClerkEvent.Moving moving) =>
            new ClerkView(Id, moving.Session, moving.Window, moving.At) { Own = moving.Own }));

    public async Task<Outcome<ClerkView>> SignOut(long session, Request request)
    {
        if (!await OpenMonth() || !await Settle()) return new Outcome<ClerkView>.Unknown();
        if (State.Seat is { } seat && seat.Session == session)
        {
            // The newest sign-in is part of the id: one that was refused has brought the clerk back to this seat.
            var left = await Leave(seat, $"signout/{session}/{State.LastSession}");
            if (left is Outcome<WindowAnswer>.Refused { Why: Refusal.NumberAtWindow atWindow }) return atWindow;
            if (left is not (Outcome<WindowAnswer>.Done or Outcome<WindowAnswer>.Refused))
                return new Outcome<ClerkView>.Unknown();
        }

        return await Execute(new ClerkCommand.SignOut(session), request, (ClerkEvent.SignedOut signed) =>
            new ClerkView(Id, session, Window: null, signed.At));
    }

    public Task<ClerkView> View() => Task.FromResult(State.Seat is { } seat
        ? new ClerkView(Id, seat.Session, seat.Window, seat.Since) { Own = seat.Own ?? seat.Session }
        : new ClerkView(Id, State.LastSession, Window: null, Since: default) { Own = State.LastSession });

    private async Task<Outcome<ClerkView>> Seat(Func<Task<Outcome<ClerkView>>> begin)
    {
        if (!await OpenMonth() || !await Settle()) return new Outcome<ClerkView>.Unknown();
        var outcome = await begin();
        if (outcome is not Outcome<ClerkView>.Done done) return outcome;
        if (!await Settle()) return new Outcome<ClerkView>.Unknown();
        return State.Refused.TryGetValue(done.Answer.Session, out var why) ? Refusal(why) : done;
    }

    private static Refusal Refusal(Hindrance why) => why.Kind switch
    {
        HindranceKind.WindowIsStaffed => new Refusal.WindowIsStaffed(why.Window, why.By!.Value),
        HindranceKind.NumberAtWindow => new Refusal.NumberAtWindow(why.Window, why.Number!.Value),
        HindranceKind.UnknownWindow => new Refusal.UnknownWindow(why.Window),
    };

    /// <summary>Brings a sign-in under way to its end; false if a hall's answer is not certain yet.</summary>
    private async Task<bool> Settle()
    {
        if (State.Wanted is not { } wanted) return true;
        if (State.Seat is not { } old || old.Window == wanted.Window) return await Sit(wanted);

        // Asked before the old window is left: a clerk who cannot come shall not have to go.
        if (await HallOf(wanted.Window).Staff() is { } staff && Obstacle(staff, wanted.Window) is { } obstacle)
            return await Refuse(wanted, obstacle);
        return await Leave(old, $"signin/{wanted.Session}/leave") switch
        {
            Outcome<WindowAnswer>.Refused { Why: Refusal.NumberAtWindow at } => await Refuse(wanted, AtWindow(at)),
            Outcome<WindowAnswer>.Done or Outcome<WindowAnswer>.Refused => await Sit(wanted),
            _ => false,
        };
    }

    private async Task<bool> Sit(SeatWanted wanted) =>
        await Staff(wanted.Window, wanted.Session, $"signin/{wanted.Session}") switch
        {
            Outcome<WindowAnswer>.Done => await LetGo(wanted),
            Outcome<WindowAnswer>.Refused { Why: var why } => await GoBack(wanted, why),
            _ => false,
        };

    /// <summary>Who was interrupted on the way back sits at both: the old window is left, or else the new.</summary>
    private async Task<bool> LetGo(SeatWanted wanted)
    {
        if (State.Seat is { } old && old.Window != wanted.Window)
        {
            var left = await Leave(old, $"signin/{wanted.Session}/left");
            if (left is Outcome<WindowAnswer>.Refused { Why: Refusal.NumberAtWindow at })
            {
                var there = new SeatTaken(wanted.Window, wanted.Session, Since: default);
                var undone = await Leave(there, $"signin/{wanted.Session}/undo");
                return undone is Outcome<WindowAnswer>.Done or Outcome<WindowAnswer>.Refused
                    && await Refuse(wanted, AtWindow(at));
            }

            if (left is not (Outcome<WindowAnswer>.Done or Outcome<WindowAnswer>.Refused)) return false;
        }

        return await Append(new ClerkCommand.ConfirmSignIn(wanted.Session), wanted, "done");
    }

    /// <summary>The new hall refused: back to the old window, where the old session stands.</summary>
    private async Task<bool> GoBack(SeatWanted wanted, Refusal why)
    {
        if (State.Seat is { } old && old.Window != wanted.Window
            && await Staff(old.Window, old.Session, $"signin/{wanted.Session}/back") is
                not (Outcome<WindowAnswer>.Done or Outcome<WindowAnswer>.Refused)) return false;
        return await Refuse(wanted, why is Refusal.WindowIsStaffed staffed
            ? new Hindrance(HindranceKind.WindowIsStaffed, staffed.Window, By: staffed.Clerk)
            : new Hindrance(HindranceKind.UnknownWindow, wanted.Window));
    }

    private Hindrance? Obstacle(StaffView staff, WindowId window) =>
        staff.Windows.FirstOrDefault(line => line.Window == window) switch
        {
            null => new Hindrance(HindranceKind.UnknownWindow, window),
            { Clerk: { } other } when other != Id => new Hindrance(HindranceKind.WindowIsStaffed, window, By: other),
            _ => null,
        };

    private static Hindrance AtWindow(Refusal.NumberAtWindow at) =>
        new(HindranceKind.NumberAtWindow, at.Window, Number: at.Number);

    private Task<bool> Refuse(SeatWanted wanted, Hindrance why) =>
        Append(new ClerkCommand.RefuseSignIn(wanted.Session, why), wanted, "refused");

    private Task<Outcome<WindowAnswer>> Leave(SeatTaken seat, string id) =>
        HallOf(seat.Window).LeaveWindow(seat.Window, Id, seat.Session, Mine(id, Me));

    private Task<Outcome<WindowAnswer>> Staff(WindowId window, long session, string id) =>
        HallOf(window).StaffWindow(window, Id, session, Mine(id, Me));

    private Task<bool> OpenMonth()
    {
        var today = BusinessTime.DateOf(Stream.Now);
        var month = new DateOnly(today.Year, today.Month, 1);
        return State.Month >= month
            ? Task.FromResult(true)
            : Append(new ClerkCommand.OpenMonth(Id, month), Mine($"month/{month:yyyy-MM}", Actor.System));
    }

    private Task<bool> Append(ClerkCommand command, SeatWanted wanted, string step) =>
        Append(command, Mine($"signin/{wanted.Session}/{step}", Actor.System));

    private async Task<bool> Append(ClerkCommand command, Request request) =>
        await Stream.Execute(command, request, events => events.Count) is Outcome<int>.Done;

    private Request Mine(string id, Actor actor) =>
        new(new RequestId(id), actor, Access.Real.GetUtcNow() + Request.Patience);

    private IHallGrain HallOf(WindowId window) => GrainFactory.GetGrain<IHallGrain>(window.Hall.Value);
}
