using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace CityHall.Benchmarks;

/// <summary>What a person reads: a line a figure, beside its floor and its target.</summary>
internal sealed class Report
{
    private const int LeastWidth = 180;

    private readonly IAnsiConsole _console;
    private int _met;
    private int _missed;

    public Report(IAnsiConsole console)
    {
        _console = console;

        // A figure is one line, also in a file.
        console.Profile.Width = Math.Max(console.Profile.Width, LeastWidth);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
    }

    public async Task Head(Scale scale)
    {
        Say(Machine.Describe());
        Say(await Machine.DescribeJournal());
        Say($"Run: {scale.Name}, {scale.Rounds} rounds; ours and its floor take turns, medians of the rounds count; "
            + "servers without profile-guided compilation, to be warm within seconds.");
        Say("Not measured here: the usual build (EF Core, FOR UPDATE SKIP LOCKED), which needs PostgreSQL.");
    }

    public async Task Run(IFigure figure, Scale scale)
    {
        var started = Stopwatch.GetTimestamp();
        _console.WriteLine();
        _console.MarkupLineInterpolated($"[bold]{figure.Name}[/]: {figure.Explanation}");
        if (_console.Profile.Capabilities.Interactive)
            await _console.Status().StartAsync($"{figure.Name}...", _ => figure.Run(this, scale));
        else await figure.Run(this, scale);
        Say($"  ({Stopwatch.GetElapsedTime(started).TotalSeconds:0} s)");
    }

    public void Say(string text) => _console.WriteLine(text);

    public void Line(RatioLine line)
    {
        var verdict = line.IsMet switch { true => "[green]met[/]", false => "[red]not met[/]", null => "told only" };
        if (line.IsMet is true) _met++;
        if (line.IsMet is false) _missed++;
        _console.Markup(Markup.Escape(
            $"  {line.What,-44} {line.Ours,12}  {line.FloorName} {line.Floor,12}  ratio {line.Ratio,6:0.00}"
            + $" {line.Spread,-14} target {line.Target,-16} "));
        _console.MarkupLine(verdict);
    }

    public void Foot()
    {
        _console.WriteLine();
        Say($"{_met} targets met, {_missed} not met.");
    }
}
