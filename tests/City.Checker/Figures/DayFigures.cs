namespace CityHall.City.Checker.Figures;

/// <summary>What the days of a journal amount to; numbers entered afterwards count, but their times do not.</summary>
public sealed record DayFigures
{
    public required long Entries { get; init; }

    public required int Streams { get; init; }

    /// <summary>The days that halls opened: two halls on one date are two.</summary>
    public required int Days { get; init; }

    public required Counts Totals { get; init; }

    /// <summary>How many calls each rule of order made.</summary>
    public required IReadOnlyDictionary<string, int> CallsByRule { get; init; }

    /// <summary>Where the numbers of each hall's last day stand at the journal's end.</summary>
    public required IReadOnlyDictionary<string, int> AtTheEnd { get; init; }

    /// <summary>From taking, or from the slot's beginning, to the first call (首呼等候).</summary>
    public required Spread FirstCall { get; init; }

    /// <summary>From taking to leaving, of those whose last leg was finished (在厅总时长).</summary>
    public required Spread InHall { get; init; }

    public required Spread Handling { get; init; }

    /// <summary>The halls by their numbers, the busiest first.</summary>
    public required IReadOnlyList<HallFigures> Halls { get; init; }

    public double MissedRate => Totals.Called is 0 ? 0 : (double)Totals.Missed / Totals.Called;
}

/// <summary>The same of one hall.</summary>
public sealed record HallFigures(string Hall, string Tier, Counts Counts, Spread FirstCall, Spread Handling);
