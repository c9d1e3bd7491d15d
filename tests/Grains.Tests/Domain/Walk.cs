using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Time;

namespace CityHall.Grains.Tests.Domain;

/// <summary>A command, what came of it, and the hall before and after.</summary>
/// <remarks>Of a step that was cut only the first event came into the journal.</remarks>
internal sealed record Step(
    Hall Before,
    HallCommand Command,
    Refusal? Refusal,
    IReadOnlyList<HallEvent> Events,
    Hall After,
    bool IsCut);

/// <summary>A hall led through presses as its grain would do it: what the time brings comes first.</summary>
internal sealed class Walk
{
    private readonly ModelHands _hands = new();
    private DateTimeOffset _now = BusinessTime.At(ModelFloor.FirstDay, TimeSpan.FromHours(9));
    private HallCommand _last = new HallCommand.PassTime();
    private Hall _hall = Hall.Initial;

    public static IEnumerable<Step> Through(IEnumerable<Press> presses)
    {
        var walk = new Walk();
        return presses.SelectMany(walk.Take);
    }

    private IEnumerable<Step> Take(Press press)
    {
        var dice = new ModelDice(press.Dice);
        _now = press.Key is Key.Night ? Morning(dice) : _now.AddSeconds(press.Seconds);
        foreach (var step in Settle(dice)) yield return step;
        if (press.Key is not Key.Again) _last = _hands.Press(press.Key, dice, _hall, _now);

        // Whoever knows the rules waits until he may press: else too little would ever be missed.
        if (dice.Percent(70) && NotBefore(_last) is { } patience && patience > _now)
        {
            _now = patience;
            foreach (var step in Settle(dice)) yield return step;
        }

        yield return Decide(_last);
    }

    /// <summary>A new day, rules that come into force, parked numbers whose time has come.</summary>
    private IEnumerable<Step> Settle(ModelDice dice)
    {
        var roll = new HallCommand.RollDay(ModelFloor.Id, BusinessTime.DateOf(_now), ModelFloor.First);
        if (!_hall.IsDayOpen || _hall.Day < roll.Today)
        {
            // At times the process dies between the two entries, and the next activation finds a half-done roll.
            if (_hall.IsDayOpen && dice.OneIn(3)) yield return Decide(roll, isCut: true);
            yield return Decide(roll);
        }

        while (_hall.IsBehind(_now)) yield return Decide(new HallCommand.PassTime());
    }

    private Step Decide(HallCommand command, bool isCut = false)
    {
        var before = _hall;
        var asked = command with { At = _now };
        var (decided, refusal) = before.Decide(asked);
        var events = decided.Take(isCut ? 1 : int.MaxValue).Select(happened => happened with { At = _now }).ToList();
        _hall = events.Aggregate(before, (hall, happened) => hall.Evolve(happened));
        foreach (var happened in events) _hands.Learn(happened);
        return new Step(before, asked, refusal, events, _hall, isCut);
    }

    /// <summary>The next day or the one after that, before or after the doors open.</summary>
    private DateTimeOffset Morning(ModelDice dice) => BusinessTime.At(
        BusinessTime.DateOf(_now).AddDays(dice.OneIn(4) ? 2 : 1),
        TimeSpan.FromMinutes(dice.OneIn(6) ? dice.Between(0, 8 * 60) : dice.Between(8 * 60, 10 * 60)));

    private DateTimeOffset? NotBefore(HallCommand command)
    {
        if (command is not (HallCommand.Recall or HallCommand.Miss)) return null;
        var window = ((HallCommand.WindowCommand)command).Window;
        if (_hall.Windows.GetValueOrDefault(window) is not Window.Calling calling) return null;
        var calls = ((Standing.Called)_hall.Tickets[calling.Ticket].Standing).Calls;
        var rule = _hall.Document!.Call;
        return command is HallCommand.Recall
            ? calls.LastAt.AddSeconds(rule.SecondsBetweenCalls)
            : calls.FirstAt.AddSeconds(rule.SecondsBeforeMissed + rule.ExtraSecondsForWalking);
    }
}
