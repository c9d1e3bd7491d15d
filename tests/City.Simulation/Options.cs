using CityHall.City.Simulation.City;

namespace CityHall.City.Simulation;

/// <summary>What to play, and how.</summary>
internal sealed record Options(
    int Halls,
    int FirstSeed,
    int LastSeed,
    bool IsInMemory,
    int LostPerMille,
    int SlowPerMille,
    string? ExportTo)
{
    public static Options Parse(string[] args)
    {
        var seeds = (Value("--seeds") ?? Value("--seed") ?? "1").Split("..");
        return new Options(
            int.Parse(Value("--halls") ?? "140"),
            int.Parse(seeds[0]),
            int.Parse(seeds[^1]),
            Value("--journal") is "memory",
            int.Parse(Value("--lost") ?? "2"),
            int.Parse(Value("--slow") ?? "1"),
            Value("--export"));

        string? Value(string name) => Array.IndexOf(args, name) is var index and >= 0 && index + 1 < args.Length
            ? args[index + 1]
            : null;
    }

    public string CommandOf(int seed) =>
        $"dotnet run -c Release --project tests/City.Simulation -- --halls {Halls} --seed {seed}"
        + (IsInMemory ? " --journal memory" : "");

    public SimJournal OpenJournal() => IsInMemory ? SimJournal.InMemory() : SimJournal.InFile();
}
