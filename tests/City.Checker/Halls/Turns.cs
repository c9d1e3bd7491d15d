namespace CityHall.City.Checker.Halls;

/// <summary>
/// What the rules of turns count, for each queue: calls by law in a row, ordinary calls since a ratio call.
/// </summary>
internal readonly record struct Turns(int HeadInRow, int OrdinarySinceRatio)
{
    /// <summary>What a person chose, or served on the spot, is nobody's turn.</summary>
    public Turns After(CallOrder order) => order switch
    {
        CallOrder.ByLaw => this with { HeadInRow = HeadInRow + 1 },
        CallOrder.FirstCome => new Turns(0, OrdinarySinceRatio + 1),
        CallOrder.Ratio => new Turns(0, 0),
        CallOrder.Bound or CallOrder.Appointment => this with { HeadInRow = 0 },
        CallOrder.Chosen or CallOrder.Direct => this,
    };
}
