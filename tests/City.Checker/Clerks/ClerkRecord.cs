namespace CityHall.City.Checker.Clerks;

/// <summary>What a clerk's stream amounts to.</summary>
internal sealed record ClerkRecord(DateOnly Month, long LastSession, SeatTaken? Seat, SeatWanted? Wanted)
{
    public static ClerkRecord None { get; } = new(default, 0, null, null);

    public ClerkRecord After(ClerkEvent happened, DateTimeOffset at) => happened switch
    {
        ClerkEvent.MonthOpened opened => new(opened.Month, opened.LastSession, opened.Seat, opened.Wanted),
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
            Seat = new SeatTaken(signed.Window, signed.Session, at) { Own = Wanted?.Own },
            Wanted = null,
        },
        ClerkEvent.SignInRefused => this with { Wanted = null },
        ClerkEvent.SignedOut => this with { Seat = null },
        _ => this,
    };

    /// <summary>He is on his way to this seat, or sits in it.</summary>
    public bool IsBoundFor(string window, long session) =>
        (Wanted?.Window == window && Wanted.Session == session) || (Seat?.Window == window && Seat.Session == session);
}
