using System.Collections.Immutable;
using System.Diagnostics;
using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Domain.Clerks;

/// <summary>A clerk's sessions: at one window in the whole city at most.</summary>
public sealed record Clerk : IAggregate<Clerk, ClerkCommand, ClerkEvent>
{
    public static Clerk Initial { get; } = new();

    public ClerkId Id { get; init; }

    /// <summary>First of the month that is open; the stream begins with an opening.</summary>
    public DateOnly Month { get; init; }

    public long LastSession { get; init; }

    public SeatTaken? Seat { get; init; }

    /// <summary>A sign-in that is under way: the halls have not both answered yet.</summary>
    public SeatWanted? Wanted { get; init; }

    /// <summary>The month's sign-ins that a hall refused, by the session they would have begun.</summary>
    public ImmutableDictionary<long, Hindrance> Refused { get; init; } = ImmutableDictionary<long, Hindrance>.Empty;

    public Decision<ClerkEvent> Decide(ClerkCommand command) => command switch
    {
        ClerkCommand.OpenMonth open => Open(open),
        ClerkCommand.SignIn signIn => new ClerkEvent.SigningIn(signIn.Window, LastSession + 1),
        ClerkCommand.Move move => Move(move),
        ClerkCommand.ConfirmSignIn confirm => Confirm(confirm),
        ClerkCommand.RefuseSignIn refuse => Refuse(refuse),
        ClerkCommand.SignOut signOut => SignOut(signOut),
        _ => throw new UnreachableException(),
    };

    public Clerk Evolve(ClerkEvent happened) => happened switch
    {
        ClerkEvent.MonthOpened opened => new Clerk
        {
            Id = opened.Clerk,
            Month = opened.Month,
            LastSession = opened.LastSession,
            Seat = opened.Seat,
            Wanted = opened.Wanted,
        },
        ClerkEvent.SigningIn signing => this with
        {
            LastSession = signing.Session,
            Wanted = new SeatWanted(signing.Window, signing.Session),
        },
        ClerkEvent.Moving moving => this with
        {
            LastSession = moving.Session,
            Wanted = new SeatWanted(moving.Window, moving.Session) { Own = moving.Own },
        },
        ClerkEvent.SignedIn signed => this with
        {
            Seat = new SeatTaken(signed.Window, signed.Session, signed.At) { Own = Wanted?.Own },
            Wanted = null,
        },
        ClerkEvent.SignInRefused refused => this with
        {
            Wanted = null,
            Refused = Refused.SetItem(refused.Session, refused.Why),
        },
        ClerkEvent.SignedOut => this with { Seat = null },
        _ => throw new UnreachableException(),
    };

    private Decision<ClerkEvent> Open(ClerkCommand.OpenMonth open) =>
        Month >= open.Month
            ? Array.Empty<ClerkEvent>()
            : new ClerkEvent.MonthOpened(open.Clerk, open.Month, LastSession, Seat, Wanted);

    private Decision<ClerkEvent> Move(ClerkCommand.Move move) =>
        Seat?.Session != move.Session ? new Refusal.NotSignedIn(Id)
        : Seat.Window == move.To ? new Refusal.WindowIsStaffed(move.To, Id)
        : new ClerkEvent.Moving(move.To, LastSession + 1, Seat.Own ?? Seat.Session);

    private Decision<ClerkEvent> Confirm(ClerkCommand.ConfirmSignIn confirm) =>
        Wanted?.Session == confirm.Session
            ? new ClerkEvent.SignedIn(Wanted.Window, confirm.Session)
            : Array.Empty<ClerkEvent>();

    private Decision<ClerkEvent> Refuse(ClerkCommand.RefuseSignIn refuse) =>
        Wanted?.Session == refuse.Session
            ? new ClerkEvent.SignInRefused(refuse.Session, refuse.Why)
            : Array.Empty<ClerkEvent>();

    private Decision<ClerkEvent> SignOut(ClerkCommand.SignOut signOut) =>
        Seat?.Session == signOut.Session
            ? new ClerkEvent.SignedOut(Seat.Window, signOut.Session)
            : new Refusal.NotSignedIn(Id);
}
