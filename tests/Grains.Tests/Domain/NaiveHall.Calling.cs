using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Who is next, and how he is called.</summary>
internal sealed partial class NaiveHall
{
    /// <summary>Calls by law since the last other one, and ordinary calls since the last by ratio.</summary>
    private readonly Dictionary<QueueLetter, (int ByLaw, int Ordinary)> _turns = [];

    private Decision<HallEvent> CallNext(NaiveWindow window)
    {
        if (NotFree(window) is { } refusal) return refusal;
        if (Next(window) is not var (number, order)) return new Refusal.NobodyWaiting(window.Id);
        return Call(window, number, order, null, null);
    }

    private Decision<HallEvent> CallChosen(NaiveWindow window, HallCommand.CallChosen chosen)
    {
        if (NotFree(window) is { } refusal) return refusal;
        if (Unfit(Rules.CallReasons, chosen.Reason, chosen.AtRequestOf) is { } unfit) return unfit;
        if (Meant(chosen.Number, TicketState.Waiting) is not { } number)
            return new Refusal.UnknownTicket(IdOf(chosen.Number));
        if (!Serves(window.Id, number.Queue)) return new Refusal.NotServedHere(window.Id, number.Queue);
        if (number.State is TicketState.Called or TicketState.Serving)
            return new Refusal.AlreadyCalled(number.Number, number.At!.Value, number.FirstCalledAt);
        if (number.State is not TicketState.Waiting) return new Refusal.NotWaiting(number.Number, number.State);
        if (HaltOf(number.Queue) is { } halt) return Said(halt);
        if (TwinAtWindow(number) is { } twin) return new Refusal.NumberIsHeld(number.Number, twin.Number);
        return Call(window, number, CallOrder.Chosen, chosen.Reason, chosen.AtRequestOf);
    }

    private HallEvent.TicketCalled Call(
        NaiveWindow window, NaiveNumber number, CallOrder order, string? reason, string? atRequestOf)
    {
        var passedOver = Candidates(window).TakeWhile(other => IsBefore(other, number)).Select(other => other.Number);
        var choice = new Choice(order, Rules.Version, [.. passedOver], reason, atRequestOf);
        var turns = _turns.GetValueOrDefault(number.Queue);
        _turns[number.Queue] = order switch
        {
            CallOrder.ByLaw => (turns.ByLaw + 1, turns.Ordinary),
            CallOrder.FirstCome => (0, turns.Ordinary + 1),
            CallOrder.Ratio => (0, 0),
            CallOrder.Bound or CallOrder.Appointment => (0, turns.Ordinary),
            _ => turns,
        };
        (number.At, number.Calls, number.FirstCalledAt, number.LastCalledAt) = (window.Id, 1, _at, _at);
        (number.Only, number.Rather) = (null, null);
        Change(number, TicketState.Called);
        window.Has(number, WindowState.Called, _at);
        return new HallEvent.TicketCalled(number.Id, window.Id, window.Seat!.Value.Clerk, ++_calls, choice);
    }

    private Decision<HallEvent> Recall(NaiveWindow window)
    {
        if (window.State is not WindowState.Called) return new Refusal.NothingCalled(window.Id);
        var number = window.Number!;
        var from = number.LastCalledAt.AddSeconds(Rules.Call.SecondsBetweenCalls);
        if (number.Calls >= Rules.Call.MaxCalls) return new Refusal.CalledOftenEnough(number.Number, number.Calls);
        if (_at < from) return new Refusal.TooEarlyToRecall(number.Number, from);
        number.LastCalledAt = _at;
        number.Calls++;
        number.Changes++;
        return new HallEvent.TicketRecalled(number.Id, window.Id, ++_calls, number.Calls);
    }

    private Decision<HallEvent> Miss(NaiveWindow window)
    {
        if (window.State is not WindowState.Called) return new Refusal.NothingCalled(window.Id);
        var number = window.Number!;
        var isSlow = number.Class is TicketClass.Elderly || number.Needs.Contains(Need.Wheelchair);
        var from = number.FirstCalledAt.AddSeconds(
            Rules.Call.SecondsBeforeMissed + (isSlow ? Rules.Call.ExtraSecondsForWalking : 0));
        if (number.Calls < Rules.Call.MaxCalls || _at < from)
            return new Refusal.TooEarlyToMiss(number.Number, number.Calls, Rules.Call.MaxCalls, from);
        Note(UndoableVerb.Miss, number, window);
        number.Keeper = window.Seat!.Value.Clerk;
        Change(number, TicketState.Missed);
        window.LetGo(_at);
        return new HallEvent.TicketMissed(number.Id, window.Id);
    }

    /// <summary>The first rule that fits; within each rule by place.</summary>
    private (NaiveNumber Number, CallOrder Order)? Next(NaiveWindow window)
    {
        var all = Candidates(window);
        if (all.Count is 0) return null;
        var rule = Rules.Order;
        var head = all.Find(number => number.IsConfirmed && rule.HeadClasses.Contains(number.Class)
            && _turns.GetValueOrDefault(number.Queue).ByLaw < rule.HeadInRow);
        if (head is not null) return (head, CallOrder.ByLaw);
        if (all[0].Place.Since.AddMinutes(rule.BoundMinutes) <= _at) return (all[0], CallOrder.Bound);
        var appointed = all.Where(number => number.KeptSlot?.Begins <= _at)
            .OrderBy(number => number.KeptSlot!.Begins).FirstOrDefault();
        if (appointed is not null) return (appointed, CallOrder.Appointment);
        var turn = all.Find(number => number.IsConfirmed && rule.RatioClasses.Contains(number.Class)
            && _turns.GetValueOrDefault(number.Queue).Ordinary >= rule.OrdinaryPerRatio);
        return turn is not null ? (turn, CallOrder.Ratio) : (all[0], CallOrder.FirstCome);
    }

    /// <summary>Whom the window may call, by their places.</summary>
    private List<NaiveNumber> Candidates(NaiveWindow window) =>
    [
        .. InLine().Where(number => number.State is TicketState.Waiting
            && Serves(window.Id, number.Queue)
            && HaltOf(number.Queue) is null
            && TwinAtWindow(number) is null
            && !IsForAnother(number, window)),
    ];

    private bool IsForAnother(NaiveNumber number, NaiveWindow window)
    {
        if ((number.Only ?? number.Rather) is not { } wished || wished == window.Id) return false;
        var isThere = WindowOf(wished) is { TakesNumbers: true } && Serves(wished, number.Queue);
        var isSoon = _at < number.TakenAt.AddMinutes(Rules.ComeBack.SameWindowMinutes);
        return isThere && (number.Only is not null || isSoon);
    }

    /// <summary>Another number of the same person, which is at a window.</summary>
    private NaiveNumber? TwinAtWindow(NaiveNumber number) => number.Taken.IdentityHash is { } person
        ? _windows.Find(window => window.Number?.Taken.IdentityHash == person)?.Number
        : null;

    private bool IsBefore(NaiveNumber one, NaiveNumber other) => _line.IndexOf(one.Place) < _line.IndexOf(other.Place);
}
