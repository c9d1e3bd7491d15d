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

    protected static HallEvent.TicketTaken Took(
        string number, int after = 0, string? identity = null, TicketClass? confirmed = null) =>
        new(
            Ticket(number),
            Items($"{number[0]}01"),
            confirmed ?? TicketClass.Ordinary,
            ClassConfirmed: confirmed is not null,
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

    /// <summary>A call of somebody's turn: the first of the day at window 1 unless it is said otherwise.</summary>
    protected static HallEvent.TicketCalled Call(
        CallOrder order, string number, int serial = 1, WindowId? window = null, params IEnumerable<string> passing) =>
        new(
            Ticket(number),
            window ?? W1,
            SeatAt(window ?? W1).Clerk,
            serial,
            new Choice(order, Document.Version, [.. passing.Select(No)]));

    /// <summary>Called at window 1 by this rule, served, and finished, all of it at nine.</summary>
    protected static HallEvent[] Handled(string number, CallOrder order = CallOrder.FirstCome) =>
        [Call(order, number) with { At = Nine }, Started(number, W1), Finished(number, W1)];

    protected static HallEvent Recalled(string number, WindowId window, int callNo, int after) =>
        new HallEvent.TicketRecalled(Ticket(number), window, callNo, callNo) { At = Nine.AddSeconds(after) };

    protected static HallEvent Started(string number, WindowId window, int after = 0) =>
        new HallEvent.ServiceStarted(Ticket(number), window) { At = Nine.AddSeconds(after) };

    /// <summary>Served since nine, done on the spot, nothing more to do.</summary>
    protected static HallEvent.ServiceFinished Finished(string number, WindowId window, int after = 0) =>
        new(Ticket(number), window, Li, Nine)
        {
            Ending = Done,
            Items = Items($"{number[0]}01"),
            At = Nine.AddSeconds(after),
        };

    protected static HallEvent Missed(string number, WindowId window, int after = 60) =>
        new HallEvent.TicketMissed(Ticket(number), window) { At = Nine.AddSeconds(after) };

    protected static HallEvent.TicketParked Parked(
        string number, WindowId window, int after = 0, DateTimeOffset? until = null) =>
        new(Ticket(number), window, Li, "papers", until) { At = Nine.AddSeconds(after) };

    protected static HallEvent Stopped(QueueLetter? queue, StopFate fate, params IEnumerable<string> putOff) =>
        new HallEvent.IssuingStopped(queue, "system", fate, W1, [.. putOff.Select(Ticket)]) { At = Nine };

    /// <summary>Taken, called to window 1 and served there, all of it at nine.</summary>
    protected static HallEvent[] Served(string number) => [Took(number), Called(number, W1), Started(number, W1)];

    /// <summary>Taken, called three times to window 1, and missed there.</summary>
    protected static HallEvent[] NotThere(string number) => [Took(number), .. CalledThrice(number), Missed(number, W1)];

    protected static Ending Done { get; } = new(NumberEnd.DoneOnTheSpot);

    protected static Choice FirstCome => new(CallOrder.FirstCome, Document.Version, PassedOver: []);

    /// <summary>A number called three times at window 1, first at nine.</summary>
    protected static HallEvent[] CalledThrice(string number) =>
        [Called(number, W1), Recalled(number, W1, callNo: 2, after: 20), Recalled(number, W1, callNo: 3, after: 40)];

    /// <summary>Li sits at window 1, Wang wherever else somebody sits.</summary>
    protected static Seat SeatAt(WindowId window) => window == W1 ? Seated : new Seat(Wang, Session);

    protected static HallCommand.CallNext CallNext(WindowId? window = null) =>
        new(window ?? W1, SeatAt(window ?? W1));

    protected static HallCommand.Finish Finish(Ending? ending = null, params IEnumerable<int> alsoDone) =>
        new(W1, Seated, ending ?? Done, [.. alsoDone]);

    protected static HallCommand.Take Take(params IEnumerable<string> items) => new(new TakeForm(Items(items)));

    /// <summary>The number that this command gives out.</summary>
    protected static HallEvent.TicketTaken Taken(Scene scene, HallCommand.Take take, int after = 0)
    {
        var decision = scene.When(take, after).Decision;
        Assert.Null(decision.Refusal);
        return Assert.IsType<HallEvent.TicketTaken>(Assert.Single(decision.Events));
    }

    protected static HallCommand.RollDay Roll(DateOnly today, HallDocument? document = null) =>
        new(Id, today, document ?? Document);
}
