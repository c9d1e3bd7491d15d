using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>The past of a small hall in few words; times are seconds after nine on Monday.</summary>
public abstract class HallStory : Story<Hall, HallCommand, HallEvent>
{
    protected const long Session = 1;

    protected static readonly Seat Seated = new(Li, Session);

    /// <summary>A day that has begun, with Li sitting at window 1, which takes numbers.</summary>
    protected static Scene Morning(params IEnumerable<HallEvent> past) => Given([DayOpen(), .. Desk(W1), .. past]);

    protected static HallEvent DayOpen(HallDocument? document = null) =>
        new HallEvent.DayOpened(Id, Monday, document ?? Document, Seats: [], Numbers: []) { At = Nine };

    protected static HallEvent[] Desk(WindowId window, ClerkId? clerk = null) =>
        [Staffed(window, clerk), WindowOpen(window)];

    protected static HallEvent Staffed(WindowId window, ClerkId? clerk = null, long session = Session) =>
        new HallEvent.WindowStaffed(window, clerk ?? Li, session) { At = Nine };

    protected static HallEvent WindowOpen(WindowId window) => new HallEvent.WindowOpened(window) { At = Nine };

    protected static HallEvent Paused(WindowId window, bool afterThisNumber = false) =>
        new HallEvent.WindowPaused(window, "break", afterThisNumber) { At = Nine };

    protected static HallEvent.TicketTaken Took(string number, int after = 0, string? identity = null) =>
        new(
            Ticket(number),
            Items($"{number[0]}01"),
            TicketClass.Ordinary,
            ClassConfirmed: false,
            Party: 1,
            OnBehalf.Self,
            CaseCount: 1,
            Needs: [],
            Channel.Kiosk,
            Slot: null,
            identity,
            Origin: null,
            new Place(Nine.AddSeconds(after), No(number).Serial),
            new Slip(Zones: ["1"], Windows: [1], Ahead: 0))
        {
            At = Nine.AddSeconds(after),
        };

    protected static HallEvent Cancelled(string number) => new HallEvent.TicketCancelled(Ticket(number)) { At = Nine };

    protected static HallEvent Called(string number, WindowId window, int after = 0, int serial = 1) =>
        new HallEvent.TicketCalled(Ticket(number), window, Li, serial, FirstCome) { At = Nine.AddSeconds(after) };

    protected static HallEvent Recalled(string number, WindowId window, int callNo, int after) =>
        new HallEvent.TicketRecalled(Ticket(number), window, callNo, callNo) { At = Nine.AddSeconds(after) };

    protected static HallEvent Started(string number, WindowId window, int after = 0) =>
        new HallEvent.ServiceStarted(Ticket(number), window) { At = Nine.AddSeconds(after) };

    protected static HallEvent Finished(string number, WindowId window, int after = 0) =>
        new HallEvent.ServiceFinished(Ticket(number), window, Li, Nine) { At = Nine.AddSeconds(after) };

    protected static HallEvent Missed(string number, WindowId window) =>
        new HallEvent.TicketMissed(Ticket(number), window) { At = Nine.AddSeconds(60) };

    protected static Choice FirstCome => new(CallOrder.FirstCome, Document.Version, PassedOver: []);

    /// <summary>A number called three times at window 1, first at nine.</summary>
    protected static HallEvent[] CalledThrice(string number) =>
        [Called(number, W1), Recalled(number, W1, callNo: 2, after: 20), Recalled(number, W1, callNo: 3, after: 40)];

    protected static HallCommand.Take Take(params IEnumerable<string> items) => new(new TakeForm(Items(items)));

    protected static HallCommand.RollDay Roll(DateOnly today, HallDocument? document = null) =>
        new(Id, today, document ?? Document);
}
