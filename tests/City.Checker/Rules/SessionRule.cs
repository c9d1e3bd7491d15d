using CityHall.City.Checker.Clerks;
using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Sessions only grow, and the clerk's own stream and the halls say the same about them.</summary>
internal sealed class SessionRule : Rule
{
    public override IEnumerable<string> Breaches(Entry entry, Book book) => entry.Happened switch
    {
        HallEvent.WindowStaffed staffed => Staffed(staffed, book, book.DayOf(entry.Stream)),
        ClerkEvent.MonthOpened opened => Opened(opened, book.ClerkOf(entry.Owner), entry),
        ClerkEvent.SigningIn signing => Signing(signing.Session, book.ClerkOf(entry.Owner)),
        ClerkEvent.Moving moving => Moving(moving, book.ClerkOf(entry.Owner)),
        ClerkEvent.SignedIn signed => SignedIn(signed, entry.Owner, book),
        ClerkEvent.SignInRefused refused => Refused(refused, book.ClerkOf(entry.Owner)),
        ClerkEvent.SignedOut signed => SignedOut(signed, entry.Owner, book),
        _ => [],
    };

    private static IEnumerable<string> Staffed(HallEvent.WindowStaffed staffed, Book book, Day? day)
    {
        if (!book.ClerkOf(staffed.Clerk).IsBoundFor(staffed.Window, staffed.Session))
            yield return $"{staffed.Clerk} has not signed in at {staffed.Window} in session {staffed.Session}";
        if (day?.SeatAt(staffed.Window) is { } seat && seat.Clerk == staffed.Clerk && seat.Session >= staffed.Session)
            yield return $"session {staffed.Session} comes after {seat.Session}";
    }

    private static IEnumerable<string> Opened(ClerkEvent.MonthOpened opened, ClerkRecord before, Entry entry)
    {
        if (opened.Clerk != entry.Owner) yield return $"the month is that of {opened.Clerk}";
        var today = OpenTimes.DateOf(entry.OccurredAt);
        if (opened.Month != new DateOnly(today.Year, today.Month, 1) || opened.Month <= before.Month)
            yield return $"{opened.Month} is not the month that begins";
        if ((opened.LastSession, opened.Seat, opened.Wanted) != (before.LastSession, before.Seat, before.Wanted))
            yield return "the month does not begin with what the one before it left";
    }

    private static IEnumerable<string> Signing(long session, ClerkRecord before)
    {
        if (session != before.LastSession + 1) yield return $"session {session} comes after {before.LastSession}";
        if (before.Wanted is { } wanted) yield return $"the sign-in at {wanted.Window} has not ended";
    }

    private static IEnumerable<string> Moving(ClerkEvent.Moving moving, ClerkRecord before)
    {
        foreach (var breach in Signing(moving.Session, before)) yield return breach;
        if (before.Seat is not { } seat) yield return "nobody sits anywhere who could be moved";
        else if (moving.Own != (seat.Own ?? seat.Session))
            yield return $"he signed in himself in session {seat.Own ?? seat.Session}, not {moving.Own}";
        else if (moving.Window == seat.Window) yield return $"he sits at {seat.Window} already";
    }

    private static IEnumerable<string> SignedIn(ClerkEvent.SignedIn signed, string clerk, Book book)
    {
        var wanted = book.ClerkOf(clerk).Wanted;
        if ((wanted?.Window, wanted?.Session) != (signed.Window, signed.Session))
            yield return $"nobody was signing in at {signed.Window} in session {signed.Session}";
        if (book.Seating.SeatsOf(clerk).GetValueOrDefault(signed.Window) != signed.Session)
            yield return $"the hall has not seated {clerk} at {signed.Window} in session {signed.Session}";
    }

    private static IEnumerable<string> Refused(ClerkEvent.SignInRefused refused, ClerkRecord before)
    {
        if (before.Wanted?.Session != refused.Session) yield return $"session {refused.Session} was not asked for";
    }

    private static IEnumerable<string> SignedOut(ClerkEvent.SignedOut signed, string clerk, Book book)
    {
        var seat = book.ClerkOf(clerk).Seat;
        if ((seat?.Window, seat?.Session) != (signed.Window, signed.Session))
            yield return $"{clerk} was not signed in at {signed.Window} in session {signed.Session}";
        if (book.Seating.SeatsOf(clerk).ContainsKey(signed.Window))
            yield return $"{clerk} still sits at {signed.Window}";
    }
}
