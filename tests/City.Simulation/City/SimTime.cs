namespace CityHall.City.Simulation.City;

/// <summary>
/// The halls' time of a simulated day: it stands still while anybody acts, and then jumps to the next act.
/// </summary>
/// <remarks>Whoever acts is awake; when the last one sleeps, the clock goes on to the earliest alarm.</remarks>
internal sealed class SimTime(DateTimeOffset start) : TimeProvider, IDisposable
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (long Ticks, int Order)> _alarms = new();
    private readonly SemaphoreSlim _quiet = new(0);
    private long _now = start.UtcTicks;
    private int _order;
    private int _awake;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    public DateTimeOffset Now => GetUtcNow();

    /// <summary>An actor begins to act; he must sleep, or end, for the time to go on.</summary>
    public async Task Act(Func<Task> act)
    {
        lock (_gate) _awake++;
        try
        {
            await act();
        }
        finally
        {
            Sleep();
        }
    }

    /// <summary>To whole seconds, so that those who act at the same time do so at once.</summary>
    public Task Until(DateTimeOffset instant)
    {
        var ticks =
            (instant.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond;
        if (ticks <= Interlocked.Read(ref _now)) return Task.CompletedTask;
        var alarm = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate) _alarms.Enqueue(alarm, (ticks, _order++));
        Sleep();
        return alarm.Task;
    }

    public Task Pass(TimeSpan span) => Until(Now + span);

    /// <summary>Runs until nobody wants to act any more.</summary>
    public async Task Run(Action<DateTimeOffset> progress)
    {
        while (true)
        {
            await _quiet.WaitAsync();

            // It may have been quiet for a moment only, between one who slept and one who began.
            if (Volatile.Read(ref _awake) is not 0) continue;
            if (!WakeNext()) return;
            progress(Now);
        }
    }

    public void Dispose() => _quiet.Dispose();

    private void Sleep()
    {
        lock (_gate)
            if (--_awake is 0) _quiet.Release();
    }

    /// <summary>All who have set the same alarm wake at once.</summary>
    private bool WakeNext()
    {
        var waking = new List<TaskCompletionSource>();
        lock (_gate)
        {
            if (!_alarms.TryPeek(out _, out var next)) return false;
            Interlocked.Exchange(ref _now, next.Ticks);
            while (_alarms.TryPeek(out var alarm, out var due) && due.Ticks == next.Ticks)
            {
                waking.Add(alarm);
                _alarms.Dequeue();
            }

            _awake += waking.Count;
        }

        foreach (var alarm in waking) alarm.SetResult();
        return true;
    }
}
