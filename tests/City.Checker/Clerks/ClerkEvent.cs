namespace CityHall.City.Checker.Clerks;

/// <summary>What a clerk's stream says.</summary>
internal abstract record ClerkEvent
{
    private ClerkEvent()
    {
    }

    public sealed record MonthOpened(string Clerk, DateOnly Month, long LastSession) : ClerkEvent
    {
        public SeatTaken? Seat { get; init; }

        public SeatWanted? Wanted { get; init; }
    }

    public sealed record SigningIn(string Window, long Session) : ClerkEvent;

    public sealed record Moving(string Window, long Session, long Own) : ClerkEvent;

    public sealed record SignedIn(string Window, long Session) : ClerkEvent;

    public sealed record SignInRefused(long Session) : ClerkEvent;

    public sealed record SignedOut(string Window, long Session) : ClerkEvent;
}

internal sealed record SeatTaken(string Window, long Session, DateTimeOffset Since)
{
    public long? Own { get; init; }
}

internal sealed record SeatWanted(string Window, long Session)
{
    public long? Own { get; init; }
}
