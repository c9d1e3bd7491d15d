using System.Collections.Immutable;
using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>What a window does with the number it has.</summary>
internal sealed partial class NaiveHall
{
    private Decision<HallEvent> Start(NaiveWindow window)
    {
        if (window.State is not WindowState.Called) return new Refusal.NothingCalled(window.Id);
        Serve(window, window.Number!);
        return new HallEvent.ServiceStarted(window.Number!.Id, window.Id);
    }

    private Decision<HallEvent> ServeDirectly(NaiveWindow window, TakeForm form)
    {
        if (NotFree(window) is { } refusal) return refusal;
        if (Next(window) is var (next, _)) return new Refusal.PeopleAreWaiting(window.Id, next.Number);
        if (NotTaken(form, mayBeLate: true) is { } why) return why;
        var queue = LegsOf(form.Items)[0].Queue;
        if (!Serves(window.Id, queue)) return new Refusal.NotServedHere(window.Id, queue);
        var taken = New(form, LegsOf(form.Items));
        var number = NumberOf(taken.Ticket)!;
        var called = Call(window, number, CallOrder.Direct, null, null);
        Serve(window, number);
        return new HallEvent[] { taken, called, new HallEvent.ServiceStarted(number.Id, window.Id) };
    }

    private Decision<HallEvent> Finish(NaiveWindow window, HallCommand.Finish finish)
    {
        if (window.State is not WindowState.Serving) return new Refusal.NothingServing(window.Id);
        var number = window.Number!;
        if (Unfit(finish.Ending) is { } unfit) return unfit;
        foreach (var leg in finish.AlsoDone)
            if (leg < 1 || leg > number.Legs.Count || leg == number.LegNo || number.Done.Contains(leg))
                return new Refusal.UnknownLeg(number.Number, leg);
        Note(UndoableVerb.Finish, number, window);
        var legs = new SortedSet<int>(finish.AlsoDone) { number.LegNo };
        var items = legs.SelectMany(leg => number.Legs[leg - 1].Items).ToImmutableArray();
        number.Done.AddRange(legs);
        var startedAt = number.ServedSince!.Value;
        var isOver = number.Done.Count == number.Legs.Count;
        Work(window, number);
        window.Served++;
        Change(number, isOver ? TicketState.Finished : TicketState.Waiting);
        window.LetGo(_at);
        return new HallEvent.ServiceFinished(number.Id, window.Id, window.Seat!.Value.Clerk, startedAt)
        {
            Ending = finish.Ending,
            Legs = [.. legs],
            Items = items,
            Next = isOver ? null : number.Queue,
        };
    }

    private Decision<HallEvent> Park(NaiveWindow window, string reason, DateTimeOffset? until)
    {
        if (window.State is not WindowState.Serving) return new Refusal.NothingServing(window.Id);
        if (Unfit(Rules.ParkReasons, reason, null) is { } unfit) return unfit;
        var latest = _at.AddMinutes(Rules.Desk.MaxParkMinutes);
        if (until <= _at) return new Refusal.ParkedUntilPast(until.Value);
        if (until > latest) return new Refusal.ParkedTooLong(latest);
        var number = window.Number!;
        var clerk = window.Seat!.Value.Clerk;
        Note(UndoableVerb.Park, number, window);
        Work(window, number);
        (number.ParkedUntil, number.Keeper) = (until, clerk);
        Change(number, TicketState.Parked);
        window.LetGo(_at);
        return new HallEvent.TicketParked(number.Id, window.Id, clerk, reason, until);
    }

    private Decision<HallEvent> TakeBack(NaiveWindow window, TicketNumber asked)
    {
        if (NotFree(window) is { } refusal) return refusal;
        if (Meant(asked, TicketState.Parked) is not { } number) return new Refusal.UnknownTicket(IdOf(asked));
        if (number.State is not TicketState.Parked) return new Refusal.NotParked(asked, number.State);
        if (!Serves(window.Id, number.Queue)) return new Refusal.NotServedHere(window.Id, number.Queue);
        (number.Keeper, number.ParkedUntil) = (null, null);
        Serve(window, number);
        return new HallEvent.TicketTakenBack(number.Id, window.Id, window.Seat!.Value.Clerk);
    }

    private Decision<HallEvent> Transfer(NaiveWindow window, TransferForm form)
    {
        if (!window.IsBusy) return new Refusal.NothingServing(window.Id);
        if (Unfit(Rules.TransferReasons, form.Reason, form.AtRequestOf) is { } unfit) return unfit;
        var number = window.Number!;
        var queue = form.Queue ?? number.Queue;
        if (UnknownQueue(queue) is { } unknown) return unknown;
        // Who stays in his queue takes no new place in it.
        var stop = queue == number.Queue ? HaltOf(queue) : StopOf(queue);
        if (stop is not null) return Said(stop);
        if (form.Window is { } wanted)
        {
            if (WindowOf(wanted) is not { } there) return new Refusal.UnknownWindow(wanted);
            if (!Serves(wanted, queue)) return new Refusal.NotServedHere(wanted, queue);
            if (!there.TakesNumbers) return new Refusal.WindowTakesNoNumbers(wanted, there.State);
        }

        if (form.Window == window.Id || (form.Window is null && queue == number.Queue))
            return new Refusal.GoesNowhere(number.Number);
        Note(UndoableVerb.Transfer, number, window);
        if (number.State is TicketState.Serving) Work(window, number);
        number.Legs[number.LegNo - 1] = number.Legs[number.LegNo - 1] with { Queue = queue };
        number.Only = form.Window;
        Change(number, TicketState.Waiting);
        window.LetGo(_at);
        return new HallEvent.TicketTransferred(
            number.Id, window.Id, window.Seat!.Value.Clerk, queue, form.Window, form.Reason, form.AtRequestOf);
    }

    private Decision<HallEvent> HandOver(NaiveWindow window, ClerkId to)
    {
        var from = window.Seat!.Value.Clerk;
        if (window.State is WindowState.Called) return new Refusal.NumberAtWindow(window.Id, window.Number!.Number);
        var kept = InLine().Where(number => number.Keeper == from
            && number.State is TicketState.Parked or TicketState.Missed).ToList();
        var serving = window.Number;
        if (to == from || (kept.Count is 0 && serving is null)) return new Refusal.NothingToHandOver(window.Id);
        var there = _windows.Find(one => one.Seat?.Clerk == to);
        if (serving is not null)
        {
            if (there is null) return new Refusal.ClerkIsNotHere(to);
            if (there.IsBusy) return new Refusal.ClerkIsBusy(to, there.Number!.Number);
            if (there.State is not WindowState.Open) return new Refusal.WindowTakesNoNumbers(there.Id, there.State);
            if (!Serves(there.Id, serving.Queue)) return new Refusal.NotServedHere(there.Id, serving.Queue);
            Work(window, serving);
            window.LetGo(_at);
            Serve(there, serving);
        }

        foreach (var number in kept) (number.Keeper, number.Changes) = (to, number.Changes + 1);
        var toWindow = serving is null ? null : there?.Id;
        return new HallEvent.ShiftHandedOver(
            window.Id, from, to, [.. kept.Select(number => number.Id)], serving?.Id, toWindow);
    }

    private void Serve(NaiveWindow window, NaiveNumber number)
    {
        (number.At, number.ServedSince) = (window.Id, _at);
        Change(number, TicketState.Serving);
        window.Has(number, WindowState.Serving, _at);
    }

    private void Work(NaiveWindow window, NaiveNumber number) => window.Worked += _at - number.ServedSince!.Value;

    private static Refusal? Unfit(Ending ending)
    {
        var needsPapers = ending.End is NumberEnd.PapersMissing or NumberEnd.AcceptedPapersPending;
        if (needsPapers && ending.Papers.IsEmpty) return new Refusal.EndingNeedsPapers(ending.End);
        return ending is { End: NumberEnd.AcceptedPapersPending, Until: null }
            ? new Refusal.EndingNeedsDate(ending.End)
            : null;
    }
}
