using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Tests.Domain;

/// <summary>A step that is taken back leaves no trace: number, place, window, and day's work are as before.</summary>
internal sealed class ModelUndo : IModelCheck
{
    private readonly Dictionary<WindowId, Step> _steps = [];
    private Step? _last;

    public void See(Step step)
    {
        if (step.Events.Count is 0) return;
        if (step.Events is [HallEvent.StepUndone undone]) Compare(undone, step);
        if (step.Command is HallCommand.WindowCommand verb) _steps[verb.Window] = step;
        _last = step;
    }

    private void Compare(HallEvent.StepUndone undone, Step step)
    {
        var taken = _steps[undone.Window];
        var (before, now) = (taken.Before, step.After);
        Assert.True(step.Command.At - taken.Command.At <= Patience(step.Before), "Taken back too late.");
        Assert.Equal(Photograph.TextOf(before.Tickets[undone.Ticket]), Photograph.TextOf(now.Tickets[undone.Ticket]));
        Assert.Equal(before.Windows[undone.Window], now.Windows[undone.Window]);
        Assert.Equal(
            before.Tallies.GetValueOrDefault(undone.Window), now.Tallies.GetValueOrDefault(undone.Window));
        Assert.False(now.Steps.ContainsKey(undone.Window), "A step back cannot be taken back.");

        // Nothing happened anywhere in between: then the whole hall is as it was.
        if (_last == taken) Assert.Equal(Photograph.Scene(before), Photograph.Scene(now));
    }

    private static TimeSpan Patience(Hall hall) => TimeSpan.FromSeconds(hall.Document!.Desk.UndoSeconds);
}
