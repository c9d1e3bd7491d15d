using CityHall.City.Simulation.Times;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Actors;

/// <summary>A window that a clerk has left for another one's.</summary>
internal sealed class Offer(WindowPlan window, IAlarm alarm)
{
    private readonly TaskCompletionSource<WindowPlan> _free = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WindowPlan Window => window;

    public IAlarm Alarm => alarm;

    public Task<WindowPlan> Free => _free.Task;

    /// <summary>The other has moved over, or could not: this window is free for the first.</summary>
    public void Answer(WindowPlan free)
    {
        _free.SetResult(free);
        alarm.Ring();
    }
}
