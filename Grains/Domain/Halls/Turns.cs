using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>How a queue was called lately: what the rules of turns count.</summary>
public readonly record struct Turns(int HeadInRow, int OrdinarySinceRatio)
{
    /// <summary>A person's choice is no turn: it changes nothing for those who wait for theirs.</summary>
    public Turns After(CallOrder order) => order switch
    {
        CallOrder.ByLaw => this with { HeadInRow = HeadInRow + 1 },
        CallOrder.FirstCome => new Turns(0, OrdinarySinceRatio + 1),
        CallOrder.Ratio => new Turns(0, 0),
        CallOrder.Bound or CallOrder.Appointment => this with { HeadInRow = 0 },
        CallOrder.Chosen or CallOrder.Direct => this,
    };
}
