using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Clerks;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Domain.Tickets;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Golden;

/// <summary>One of each event with every field filled in, so that each field is in its golden file.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly HallEvent.TicketTaken Taken = new(
        Ticket("A012"),
        Items("A01", "A02"),
        TicketClass.PregnantOrWithInfant,
        ClassConfirmed: true,
        Party: 2,
        OnBehalf.VillageAgent,
        CaseCount: 3,
        Needs: [Need.Wheelchair, Need.Language],
        Channel.Appointment,
        new Slot(Nine.AddHours(1), Nine.AddHours(1.5)),
        IdentityHash: "9f86d081884c7d65",
        Origin: new TicketId("331002002-20261123-B003"),
        new Place(Nine.AddMilliseconds(125), Order: 11),
        new Slip(Zones: ["1", "2"], Windows: [1, 2], Ahead: 4));

    private static readonly Hindrance Hindrance = new(HindranceKind.NumberAtWindow, W1, Wang, No("A011"));

    public static IEnumerable<HallEvent> OfHalls =>
    [
        new HallEvent.DayOpened(
            Id,
            Tuesday,
            Document,
            Seats: [new SeatCarried(W1, Li, Session: 17, WindowState.Serving, Nine, "break", Taken.Ticket)],
            Numbers: [new NumberCarried(Taken, Nine, W1, Calls: 2, Nine, Nine.AddSeconds(25), Nine.AddSeconds(40))]),
        new HallEvent.DayClosed(Monday, Expired: [No("A013"), No("B002")]),
        Taken,
        new HallEvent.TicketCancelled(Taken.Ticket),
        new HallEvent.WindowStaffed(W1, Li, Session: 17),
        new HallEvent.WindowLeft(W1, Li, Session: 17),
        new HallEvent.WindowOpened(W1),
        new HallEvent.WindowPaused(W1, Reason: "break", AfterThisNumber: true),
        new HallEvent.WindowClosed(W1),
        new HallEvent.TicketCalled(Taken.Ticket, W1, Li, Serial: 31, new Choice(
            CallOrder.Chosen, PolicyVersion: 7, PassedOver: [No("A010"), No("B001")], "duty", AtRequestOf: "陈主任")),
        new HallEvent.TicketRecalled(Taken.Ticket, W1, Serial: 32, CallNo: 2),
        new HallEvent.ServiceStarted(Taken.Ticket, W1),
        new HallEvent.ServiceFinished(Taken.Ticket, W1, Li, StartedAt: Nine),
        new HallEvent.TicketMissed(Taken.Ticket, W1),
    ];

    public static IEnumerable<ClerkEvent> OfClerks =>
    [
        new ClerkEvent.MonthOpened(
            Li,
            new DateOnly(2026, 11, 1),
            LastSession: 17,
            new SeatTaken(W1, Session: 16, Nine),
            new SeatWanted(W2, Session: 17)),
        new ClerkEvent.SigningIn(W2, Session: 17),
        new ClerkEvent.SignedIn(W2, Session: 17),
        new ClerkEvent.SignInRefused(Session: 17, Hindrance),
        new ClerkEvent.SignedOut(W2, Session: 17),
    ];

    public static IEnumerable<TicketEvent> OfTickets =>
        [new TicketEvent.Served(Taken.Ticket, W1, Li, Nine, Nine.AddMinutes(5))];

    public static IEnumerable<DomainEvent> All => [.. OfHalls, .. OfClerks, .. OfTickets];
}
