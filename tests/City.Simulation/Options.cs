using CityHall.City.Simulation.City;
using CityHall.City.Simulation.Faults;

namespace CityHall.City.Simulation;

/// <summary>What to play, and how.</summary>
internal sealed record Options
{
    private const string Command = "dotnet run -c Release --project tests/City.Simulation --";

    public int Halls { get; init; } = 140;

    /// <summary>These halls and no others, if any are named.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    public int FirstSeed { get; init; } = 1;

    public int LastSeed { get; init; } = 1;

    /// <summary>How many seeds are played at the same time.</summary>
    public int AtOnce { get; init; } = Environment.ProcessorCount;

    public bool IsInMemory { get; init; }

    public FaultRates Faults { get; init; } = new(Lost: 2, Twice: 1, Slow: 1);

    public string? ExportTo { get; init; }

    /// <summary>A running server to play on, instead of grains of our own.</summary>
    public Uri? Live { get; init; }

    /// <summary>Where that server keeps its clerks' first passwords.</summary>
    public string Data { get; init; } = "data-demo";

    /// <summary>At how many windows of each hall the clerk's pane listens.</summary>
    public int Panes { get; init; } = 1;

    public int Seeds => LastSeed - FirstSeed + 1;

    public static Options Parse(string[] args)
    {
        var seeds = (Value("--seeds") ?? Value("--seed") ?? "1").Split("..");
        var normal = new Options();
        return normal with
        {
            Halls = Number("--halls") ?? normal.Halls,
            Named = Value("--hall")?.Split(',') ?? normal.Named,
            FirstSeed = int.Parse(seeds[0]),
            LastSeed = int.Parse(seeds[^1]),
            AtOnce = Number("--at-once") ?? normal.AtOnce,
            IsInMemory = Value("--journal") is "memory",
            Faults = new FaultRates(
                Number("--lost") ?? normal.Faults.Lost,
                Number("--twice") ?? normal.Faults.Twice,
                Number("--slow") ?? normal.Faults.Slow),
            ExportTo = Value("--export"),
            Live = Value("--live") is { } url ? new Uri(url) : null,
            Data = Value("--data") ?? normal.Data,
            Panes = Number("--panes") ?? normal.Panes,
        };

        int? Number(string name) => Value(name) is { } text ? int.Parse(text) : null;

        string? Value(string name) => Array.IndexOf(args, name) is var index and >= 0 && index + 1 < args.Length
            ? args[index + 1]
            : null;
    }

    public string CommandOf(int seed) =>
        $"{Command} {(Named is [] ? $"--halls {Halls}" : $"--hall {string.Join(',', Named)}")} --seed {seed}"
        + (IsInMemory ? " --journal memory" : "");

    public SimJournal OpenJournal(TimeProvider time) =>
        IsInMemory ? SimJournal.InMemory(time) : SimJournal.InFile(time);
}
