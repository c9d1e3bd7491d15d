using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Grains.Tests.Domain;

/// <summary>A window on paper.</summary>
internal sealed class NaiveWindow(WindowId id, DateTimeOffset since)
{
    public WindowId Id => id;

    public WindowState State { get; set; } = WindowState.Closed;

    public DateTimeOffset Since { get; set; } = since;

    public Seat? Seat { get; set; }

    /// <summary>Of a pause, or of the pause that comes when the number is done.</summary>
    public string? PauseReason { get; set; }

    public NaiveNumber? Number { get; set; }

    public int Served { get; set; }

    public TimeSpan Worked { get; set; }

    /// <summary>What was pressed last, if it may be taken back.</summary>
    public NaiveStep? Step { get; set; }

    public bool IsBusy => State is WindowState.Called or WindowState.Serving;

    public bool TakesNumbers => State is WindowState.Open || (IsBusy && PauseReason is null);

    /// <summary>Its number has gone: the pause that was asked for begins.</summary>
    public void LetGo(DateTimeOffset at)
    {
        State = PauseReason is null ? WindowState.Open : WindowState.Paused;
        (Since, Number, Step) = (at, null, null);
    }

    public void Has(NaiveNumber number, WindowState state, DateTimeOffset at) =>
        (State, Since, Number, Step) = (state, at, number, null);

    public NaiveWindow Copy() => (NaiveWindow)MemberwiseClone();

    public void Become(NaiveWindow before)
    {
        (State, Since, Seat, PauseReason) = (before.State, before.Since, before.Seat, before.PauseReason);
        (Number, Served, Worked) = (before.Number, before.Served, before.Worked);
    }
}

/// <summary>A step with copies of what it changed, and how often its number had changed after it.</summary>
internal sealed record NaiveStep(
    UndoableVerb Verb, NaiveNumber Number, NaiveNumber Before, NaiveWindow WindowBefore, DateTimeOffset At)
{
    public int Changes { get; set; }
}
