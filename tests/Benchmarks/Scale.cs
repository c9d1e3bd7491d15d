namespace CityHall.Benchmarks;

/// <summary>How long and how large a run is: what is asked in figures, never what is measured.</summary>
internal sealed record Scale
{
    public const string QuickName = "quick";

    /// <summary>Ends within two minutes on two cores.</summary>
    public static Scale Quick { get; } = new()
    {
        Name = QuickName,
        Rounds = 3,
        WarmUp = TimeSpan.FromSeconds(1.5),
        PeakRound = TimeSpan.FromSeconds(3),
        Screens = 20,
        ThroughputRound = TimeSpan.FromSeconds(1.5),
        Starts = 3,
        PartOfDay = 0.05,
        HallCounts = [140, 1400],
        HallsIdle = TimeSpan.FromSeconds(1.5),
        HallsLoad = TimeSpan.FromSeconds(3),
    };

    public static Scale Long { get; } = new()
    {
        Name = "long",
        Rounds = 5,
        WarmUp = TimeSpan.FromSeconds(8),
        PeakRound = TimeSpan.FromSeconds(15),
        Screens = 200,
        ThroughputRound = TimeSpan.FromSeconds(6),
        Starts = 9,
        PartOfDay = 1,
        HallCounts = [140, 1400, 14_000],
        HallsIdle = TimeSpan.FromSeconds(10),
        HallsLoad = TimeSpan.FromSeconds(15),
    };

    public required string Name { get; init; }

    /// <summary>Ours and its floor take turns so often, that noise hits both.</summary>
    public required int Rounds { get; init; }

    public required TimeSpan WarmUp { get; init; }

    public required TimeSpan PeakRound { get; init; }

    public required int Screens { get; init; }

    public required TimeSpan ThroughputRound { get; init; }

    public required int Starts { get; init; }

    public required double PartOfDay { get; init; }

    public required IReadOnlyList<int> HallCounts { get; init; }

    public required TimeSpan HallsIdle { get; init; }

    public required TimeSpan HallsLoad { get; init; }
}
