using Spectre.Console;

namespace CityHall.City.Simulation;

/// <summary>Plays seed after seed, and says what each came to.</summary>
internal static class Seeds
{
    private const int ViolationsShown = 20;

    public static async Task<int> Play(Options options)
    {
        var isClean = true;
        for (var seed = options.FirstSeed; seed <= options.LastSeed; seed++)
        {
            var result = await Play(options, seed);
            Say(options, result);
            isClean &= result.Violations is 0;
        }

        return isClean ? 0 : 1;
    }

    private static async Task<DayResult> Play(Options options, int seed)
    {
        var day = new SimulatedDay(options, seed);
        if (!AnsiConsole.Profile.Capabilities.Interactive) return await day.Run(new Hours(seed).Say);
        return await AnsiConsole.Status().StartAsync($"seed {seed}", async status =>
            await day.Run((now, asked) =>
                status.Status = $"seed {seed}: {now.ToOffset(TimeSpan.FromHours(8)):HH:mm}, {asked:n0} requests"));
    }

    private static void Say(Options options, DayResult result)
    {
        var (history, faults) = (result.History, result.Faults);
        foreach (var violation in result.Report.Violations.Take(ViolationsShown)) Write($"{violation}");
        foreach (var violation in history.Violations.Take(ViolationsShown)) Write(violation);
        Write($"  {history.Asked:n0} requests, {history.Unknown} unknown, {history.Repeated} repeated");
        Write(
            $"  journal: {faults.LostBefore} answers lost before writing, {faults.LostAfter} after, "
            + $"{faults.Slow} late, {faults.Conflicts} conflicts");
        Write($"  played in {result.Played.TotalSeconds:0} s, checked after {result.Elapsed.TotalSeconds:0} s");
        if (result.Violations > 0) Write($"  again: {options.CommandOf(result.Seed)}");
        Write($"seed {result.Seed}: {result.Report.Figures.Totals.Issued} numbers, {result.Violations} violations");
    }

    private static void Write(string line) => AnsiConsole.Console.Profile.Out.Writer.WriteLine(line);
}
