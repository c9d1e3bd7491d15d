using CityHall.Benchmarks;
using CityHall.Benchmarks.Figures;
using CityHall.Benchmarks.Workers;
using Spectre.Console;

// A benchmark starts itself again for each part that is measured in a process of its own.
if (args is [ChildProcess.WorkerMode, var kind, .. var settings]) return await Worker.Run(kind, settings);

IFigure[] figures = [new PeakFigure(), new ThroughputFigure(), new StartFigure(), new DayFigure(), new HallsFigure()];
var asked = args.Where(arg => arg is not Scale.QuickName).ToList();
var report = new Report(AnsiConsole.Console);
if (asked.Except(figures.Select(figure => figure.Name)).Any())
{
    report.Say($"Benchmarks [{Scale.QuickName}] [{string.Join(" | ", figures.Select(figure => figure.Name))}]...");
    return 1;
}

var scale = args.Contains(Scale.QuickName) ? Scale.Quick : Scale.Long;
await report.Head(scale);
foreach (var figure in figures.Where(figure => asked.Count is 0 || asked.Contains(figure.Name)))
    await report.Run(figure, scale);

report.Foot();
return 0;
