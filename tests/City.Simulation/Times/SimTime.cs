namespace CityHall.City.Simulation.Times;

/// <summary>
/// The halls' time of a simulated day: it stands still while anybody acts, and then jumps to the next alarm.
/// </summary>
/// <remarks>Whoever acts is awake; when the last one sleeps, the clock goes on to the earliest alarm.</remarks>
internal sealed class SimTime(DateTimeOffset start) : TimeProvider, ITime, IDisposable
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Alarm, (long Ticks, int Order)> _alarms = new();
    private readonly SemaphoreSlim _quiet = new(0);
    private long _now = start.UtcTicks;
    private int _order;
    private int _awake;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    public DateTimeOffset Now => GetUtcNow();

    public async Task Act(Func<Task> act)
    {
        lock (_gate) _awake++;
        try
        {
            await act();
        }
        finally
        {
            lock (_gate) Sleep();
        }
    }

    /// <summary>To whole seconds, so that those who act at the same time do so at once.</summary>
    public IAlarm Set(DateTimeOffset instant)
    {
        var ticks =
            (instant.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond;
        var alarm = new Alarm(this);
        lock (_gate)
        {
            if (ticks > _now) _alarms.Enqueue(alarm, (ticks, _order++));
            else _awake += alarm.TryRing() ? 1 : 0;
            Sleep();
        }

        return alarm;
    }

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
        if (--_awake is 0) _quiet.Release();
    }

    /// <summary>All whose alarms are set to the same time wake at once.</summary>
    private bool WakeNext()
    {
        lock (_gate)
        {
            var woken = 0;
            while (_alarms.TryPeek(out var alarm, out var due) && (woken is 0 || due.Ticks == _now))
            {
                _alarms.Dequeue();

                // Whoever was woken earlier is not woken again, and the time does not wait for him.
                if (!alarm.TryRing()) continue;
                Interlocked.Exchange(ref _now, due.Ticks);
                woken++;
            }

            _awake += woken;
            return woken > 0;
        }
    }

    private sealed class Alarm(SimTime time) : IAlarm
    {
        private readonly TaskCompletionSource _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Rung => _rung.Task;

        public void Ring()
        {
            lock (time._gate) time._awake += TryRing() ? 1 : 0;
        }

        public bool TryRing() => _rung.TrySetResult();
    }
}
