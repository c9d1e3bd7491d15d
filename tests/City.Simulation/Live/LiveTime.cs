using CityHall.City.Simulation.Times;
using CityHall.Grains.Interfaces.Time;

namespace CityHall.City.Simulation.Live;

/// <summary>The server's halls' time: it runs whether anybody acts or not, so many times as fast as ours.</summary>
internal sealed class LiveTime : ITime
{
    private readonly TimeProvider _real = TimeProvider.System;
    private readonly ClockView _clock;
    private readonly long _readAt;
    private readonly CancellationToken _stopping;

    /// <param name="clock">What the server's clock showed.</param>
    /// <param name="readAt">When it showed that, as a timestamp.</param>
    /// <param name="stopping">Everybody goes home.</param>
    public LiveTime(ClockView clock, long readAt, CancellationToken stopping) =>
        (_clock, _readAt, _stopping) = (clock, readAt, stopping);

    public DateTimeOffset Now => _clock.Now + (_real.GetElapsedTime(_readAt) * _clock.Speed);

    /// <summary>How long that is on our own clock.</summary>
    public TimeSpan Real(TimeSpan span) => span / _clock.Speed;

    public async Task Act(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The day is over, or somebody pressed Ctrl-C.
        }
    }

    public IAlarm Set(DateTimeOffset instant) => new Alarm(Real(instant - Now), _real, _stopping);

    private sealed class Alarm : IAlarm
    {
        private readonly TaskCompletionSource _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Alarm(TimeSpan span, TimeProvider real, CancellationToken stopping) =>
            Rung = Sleep(span, real, stopping);

        public Task Rung { get; }

        public void Ring() => _rung.TrySetResult();

        private async Task Sleep(TimeSpan span, TimeProvider real, CancellationToken stopping)
        {
            if (span > TimeSpan.Zero) await Task.WhenAny(_rung.Task, Task.Delay(span, real, stopping));
            stopping.ThrowIfCancellationRequested();
        }
    }
}
