using System.Collections.Immutable;
using CityHall.Grains.Interfaces;

namespace CityHall.City.Simulation.Times;

/// <summary>Clerks with nothing to do sit by the bell: it rings when somebody comes for one of their queues.</summary>
internal sealed class Bell(ITime time)
{
    /// <summary>Two run for whoever came: one of them is too late, as in a hall.</summary>
    private const int WokenAtOnce = 2;

    private readonly Lock _gate = new();
    private readonly List<Sitting> _sitting = [];

    /// <summary>Until it rings, but not for ever: some wait for what no bell tells, such as a time.</summary>
    public async Task Listen(ImmutableArray<QueueLetter> queues, TimeSpan atMost)
    {
        Sitting sitting;
        lock (_gate) _sitting.Add(sitting = new Sitting(queues, time.Set(time.Now + atMost)));
        await sitting.Alarm.Rung;
        lock (_gate) _sitting.Remove(sitting);
    }

    public void Ring(QueueLetter queue)
    {
        lock (_gate)
        {
            var woken = _sitting.Where(sitting => sitting.Queues.Contains(queue)).Take(WokenAtOnce).ToList();
            foreach (var sitting in woken)
            {
                _sitting.Remove(sitting);
                sitting.Alarm.Ring();
            }
        }
    }

    private sealed record Sitting(ImmutableArray<QueueLetter> Queues, IAlarm Alarm);
}
