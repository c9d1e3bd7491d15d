namespace CityHall.City.Simulation.Faults;

/// <summary>How often the journal misbehaves, of a thousand appends, and how often it did.</summary>
internal sealed class FaultPlan(int seed, int lostPerMille, int slowPerMille)
{
    private readonly Lock _gate = new();
    private readonly Random _dice = new(seed);

    public int LostBefore { get; private set; }

    public int LostAfter { get; private set; }

    public int Slow { get; private set; }

    public int Conflicts { get; set; }

    public Fault Next()
    {
        lock (_gate)
        {
            var throwing = _dice.Next(1000);
            if (throwing < lostPerMille)
            {
                if (_dice.Next(2) is 0)
                {
                    LostBefore++;
                    return Fault.LostBefore;
                }

                LostAfter++;
                return Fault.LostAfter;
            }

            if (throwing >= lostPerMille + slowPerMille) return Fault.None;
            Slow++;
            return Fault.Slow;
        }
    }
}

internal enum Fault
{
    None,
    LostBefore,
    LostAfter,
    Slow,
}
