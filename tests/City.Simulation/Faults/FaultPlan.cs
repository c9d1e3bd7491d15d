namespace CityHall.City.Simulation.Faults;

/// <summary>When the journal misbehaves, and how often it did.</summary>
internal sealed class FaultPlan(int seed, FaultRates rates)
{
    private readonly Lock _gate = new();
    private readonly Random _dice = new(seed);
    private readonly Dictionary<Fault, int> _injected = [];
    private int _conflicts;

    /// <summary>All but the conflicts that two silos came to by themselves.</summary>
    public int Injected
    {
        get
        {
            lock (_gate) return _injected.Values.Sum();
        }
    }

    /// <summary>Two silos wanted the same version.</summary>
    public int Conflicts => _conflicts;

    public int this[Fault fault]
    {
        get
        {
            lock (_gate) return _injected.GetValueOrDefault(fault);
        }
    }

    public Fault Next()
    {
        lock (_gate)
        {
            var fault = Throw();
            if (fault is not Fault.None) _injected[fault] = _injected.GetValueOrDefault(fault) + 1;
            return fault;
        }
    }

    public void NoteConflict() => Interlocked.Increment(ref _conflicts);

    public override string ToString() =>
        $"{Injected} faults injected: {this[Fault.LostBefore]} answers lost before writing, "
        + $"{this[Fault.LostAfter]} after, {this[Fault.SentTwice]} sent twice, {this[Fault.Slow]} late; "
        + $"{Conflicts} conflicts";

    private Fault Throw()
    {
        var throwing = _dice.Next(1000);
        return throwing < rates.Lost ? _dice.Next(2) is 0 ? Fault.LostBefore : Fault.LostAfter
            : throwing < rates.Lost + rates.Twice ? Fault.SentTwice
            : throwing < rates.Lost + rates.Twice + rates.Slow ? Fault.Slow
            : Fault.None;
    }
}
