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

    private static readonly Ending Ending = new(
        NumberEnd.AcceptedPapersPending, "浙J2026-0012", Papers: ["户口本", "结婚证"], Until: new DateOnly(2026, 12, 8));

    private static readonly HallEvent.TicketTaken Taken = new(
        Ticket("A012"),
        Items("A01", "A02", "B01"),
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
        new Place(Nine.AddMilliseconds(125), Order: 10.5m),
        new Slip(Zones: ["1", "2"], Windows: [1, 2], Ahead: 4) { Wait = new WaitRange(15, 25) })
    {
        Legs = [new Leg(A, Items("A01", "A02")), new Leg(B, Items("B01"))],
        IsLate = true,
        Return = new ReturnTrip(new TicketId("331002001-20261120-A044"), W2),
        KeptPlaceOf = new TicketId("331002001-20261120-A051"),
    };

    private static readonly HallDocument AllRules = Document with
    {
        Queues =
        [
            .. Document.Queues.Select(queue => queue with
            {
                Items = [.. queue.Items.Select(item => item with
                {
                    ConflictsWith = Items("Z01"),
                    Papers = [new NeededPaper("id-card", new LocalText("身份证", "ID card"))],
                    Asks = [AskedOfItem.Party, AskedOfItem.OnBehalf],
                })],
            }),
        ],
        SpecialDays =
        [
            new SpecialDay(
                new DateOnly(2026, 12, 31),
                new LocalText("年终", "Year's end"),
                [new DaySpan(new TimeSpan(8, 30, 0), TimeSpan.FromDays(1))]),
        ],
    };

    private static readonly SeatCarried Seat =
        new(W1, Li, Session: 17, WindowState.Serving, Nine, "break", Taken.Ticket);

    private static readonly NumberCarried Number =
        new(Taken, Nine, W1, Calls: 2, Nine, Nine.AddSeconds(25), Nine.AddSeconds(40))
        {
            Legs = [new Leg(C, Items("A01", "A02")), new Leg(B, Items("B01"))],
            Done = [2],
            ConfirmedClass = TicketClass.Elderly,
            Place = new Place(Nine.AddMinutes(10), Order: 20),
            Reactivations = 1,
            IsPostponed = true,
            Needs = [Need.Hearing],
            Seen = [new PaperSeen(new ItemCode("A01"), "id-card")],
        };

    private static readonly Hindrance Hindrance = new(HindranceKind.NumberAtWindow, W1, Wang, No("A011"));

    public static IEnumerable<HallEvent> OfHalls => [.. OfDays, .. OfNumbers, .. OfWindows, .. OfRules];

    public static IEnumerable<ClerkEvent> OfClerks =>
    [
        new ClerkEvent.MonthOpened(
            Li,
            new DateOnly(2026, 11, 1),
            LastSession: 17,
            new SeatTaken(W1, Session: 16, Nine) { Own = 14 },
            new SeatWanted(W2, Session: 17) { Own = 14 }),
        new ClerkEvent.SigningIn(W2, Session: 17),
        new ClerkEvent.Moving(W2, Session: 17, Own: 14),
        new ClerkEvent.SignedIn(W2, Session: 17),
        new ClerkEvent.SignInRefused(Session: 17, Hindrance),
        new ClerkEvent.SignedOut(W2, Session: 17),
    ];

    public static IEnumerable<TicketEvent> OfTickets =>
    [
        new TicketEvent.Served(Taken.Ticket, W1, Li, Nine, Nine.AddMinutes(5))
        {
            Items = Items("A01", "A02"),
            Ending = Ending,
            IsLast = false,
        },
        new TicketEvent.ServiceUndone(Taken.Ticket, W1),
        new TicketEvent.Returned(Taken.Ticket, Ticket("A031")),
        new TicketEvent.IdentityRevealed(Taken.Ticket, "name on the form differs"),
    ];

    public static IEnumerable<DomainEvent> All =>
        [.. OfHalls, .. OfClerks, .. OfTickets, .. PolicySamples.All, .. PersonSamples.All];

    private static IEnumerable<HallEvent> OfDays =>
    [
        new HallEvent.DayOpened(
            Id,
            Tuesday,
            AllRules,
            Seats: [Seat],
            Numbers: [Number])
        {
            Stops = [new Stop(A, "system", StopFate.Wait, Nine)],
            KeptPlaces = [Ticket("B003")],
            Leftover = new Leftover(Zones: ["2"], Queues: [C], Windows: [W3]),
            PolicyVersion = 9,
        },
        new HallEvent.CarriedOver(Seats: [Seat], Numbers: [Number], KeptPlaces: [Ticket("B004")]),
        new HallEvent.DayClosed(Monday, Expired: [No("A013"), No("B002")]),
    ];

    private static IEnumerable<HallEvent> OfNumbers =>
    [
        Taken,
        new HallEvent.TicketCancelled(Taken.Ticket),
        new HallEvent.TicketCalled(Taken.Ticket, W1, Li, Serial: 31, new Choice(
            CallOrder.Chosen, PolicyVersion: 7, PassedOver: [No("A010"), No("B001")], "duty", AtRequestOf: "陈主任")),
        new HallEvent.TicketRecalled(Taken.Ticket, W1, Serial: 32, CallNo: 2),
        new HallEvent.ServiceStarted(Taken.Ticket, W1),
        new HallEvent.ServiceFinished(Taken.Ticket, W1, Li, StartedAt: Nine)
        {
            Ending = Ending,
            Legs = [1, 3],
            Items = Items("A01", "A02"),
            Next = B,
        },
        new HallEvent.TicketMissed(Taken.Ticket, W1),
        new HallEvent.TicketParked(Taken.Ticket, W1, Li, "papers", Until: Nine.AddMinutes(30)),
        new HallEvent.TicketTakenBack(Taken.Ticket, W1, Li),
        new HallEvent.TicketUnparked(Taken.Ticket),
        new HallEvent.TicketTransferred(
            Taken.Ticket, W1, Li, B, Only: W3, "ordered", AtRequestOf: "陈主任"),
        new HallEvent.TicketReactivated(Taken.Ticket, W1, new Place(Nine, Order: 12.25m), Times: 2),
        new HallEvent.TicketPostponed(Taken.Ticket, W1, new Place(Nine, Order: 13)),
        new HallEvent.TicketPutOff(Taken.Ticket, W1),
        new HallEvent.ClassSettled(Taken.Ticket, W1, TicketClass.Military),
        new HallEvent.NeedsNoted(Taken.Ticket, [Need.Wheelchair, Need.Hearing]),
        new HallEvent.PapersChecked(Taken.Ticket, [new PaperSeen(new ItemCode("A01"), "id-card")]),
        new HallEvent.TaskRaised(No: 4, HelpKind.Accompany, "2", Taken.Ticket),
        new HallEvent.TaskTaken(No: 4, new PersonId("G331002001-1")),
        new HallEvent.TaskDone(No: 4),
        new HallEvent.VisitorGuided(GuideEnd.PapersMissing, new ItemCode("A01")),
        new HallEvent.StepUndone(Taken.Ticket, W1, Li, UndoableVerb.Park),
        new HallEvent.ManualEntered(
            Ticket("M007"),
            Legs: [new Leg(A, Items("A01"))],
            TakenAt: Nine,
            new Place(Nine, Order: 4),
            W1,
            Li,
            StartedAt: Nine.AddMinutes(10),
            FinishedAt: Nine.AddMinutes(15),
            Ending),
    ];

    private static IEnumerable<HallEvent> OfWindows =>
    [
        new HallEvent.WindowStaffed(W1, Li, Session: 17),
        new HallEvent.WindowLeft(W1, Li, Session: 17),
        new HallEvent.WindowOpened(W1),
        new HallEvent.WindowPaused(W1, Reason: "break", AfterThisNumber: true),
        new HallEvent.WindowClosed(W1),
        new HallEvent.ShiftHandedOver(
            W1, Li, Wang, Numbers: [Ticket("A008"), Ticket("B002")], Serving: Taken.Ticket, ToWindow: W2),
    ];

    private static IEnumerable<HallEvent> OfRules =>
    [
        new HallEvent.IssuingStopped(
            A, "system", StopFate.NextDay, Window: null, PutOff: [Ticket("A014"), Ticket("A015")]),
        new HallEvent.IssuingResumed(A, Window: null),
        new HallEvent.PolicyScheduled(Version: 8, Nine.AddDays(1), AllRules),
        new HallEvent.PolicyTookEffect(Version: 8, Nine.AddDays(1)),
    ];
}
