using System.Collections.Concurrent;
using System.Diagnostics;
using CityHall.Grains.Interfaces.Time;
using Spectre.Console;

namespace CityHall.City.Simulation;

/// <summary>Plays seed after seed, some at the same time, and says what each came to.</summary>
internal sealed class Seeds(Options options)
{
    private const int ViolationsShown = 20;
    private const int RefusalsShown = 8;

    private readonly ConcurrentDictionary<int, string> _playing = new();
    private readonly ConcurrentQueue<DayResult> _results = new();

    public async Task<int> Play()
    {
        var watch = Stopwatch.StartNew();
        if (AnsiConsole.Profile.Capabilities.Interactive)
            await AnsiConsole.Status().StartAsync("…", status => PlayAll(() => status.Status = Playing()));
        else await PlayAll(() => { });
        if (options.Seeds > 1)
            Write(
                $"{_results.Count} seeds: {_results.Sum(result => result.Numbers)} numbers, "
                + $"{_results.Sum(result => result.Faults.Injected)} faults injected, "
                + $"{_results.Sum(result => result.Violations)} violations; {watch.Elapsed.TotalSeconds:0} s");
        return _results.All(result => result.Violations is 0) ? 0 : 1;
    }

    private Task PlayAll(Action onProgress) => Parallel.ForEachAsync(
        Enumerable.Range(options.FirstSeed, options.Seeds),
        new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce },
        async (seed, _) =>
        {
            var hours = options.Seeds is 1 ? new Hours($"seed {seed}: ") : null;
            var result = await new SimulatedDay(options, seed).Run((now, asked) =>
            {
                hours?.Say(now, () => $"{asked:n0} requests");
                _playing[seed] = $"seed {seed}: {BusinessTime.Local(now):HH:mm}, {asked:n0} requests";
                onProgress();
            });
            _playing.TryRemove(seed, out var _);
            _results.Enqueue(result);
            Say(result);
        });

    private string Playing() => string.Join("; ", _playing.Values.Order());

    private void Say(DayResult result)
    {
        var history = result.History;
        var lines = new List<string>();
        lines.AddRange(result.Report.Violations.Take(ViolationsShown).Select(violation => $"{violation}"));
        lines.AddRange(history.Violations.Take(ViolationsShown));
        lines.Add($"  {history.Asked:n0} requests, {history.Unknown} unknown, {history.Repeated} repeated");
        if (options.Seeds is 1) lines.Add($"  refused: {Refused(history)}");
        lines.Add($"  {result.Faults}");
        lines.Add($"  played in {result.Played.TotalSeconds:0} s, checked after {result.Elapsed.TotalSeconds:0} s");
        if (result.Violations > 0) lines.Add($"  again: {options.CommandOf(result.Seed)}");
        lines.Add($"seed {result.Seed}: {result.Numbers} numbers, {result.Violations} violations");
        Write(string.Join('\n', lines));
    }

    private static string Refused(Histories.History history) => string.Join(
        ", ", history.Refusals.Take(RefusalsShown).Select(refusal => $"{refusal.Key} {refusal.Value:n0}"));

    private static void Write(string line) => AnsiConsole.Console.Profile.Out.Writer.WriteLine(line);
}
