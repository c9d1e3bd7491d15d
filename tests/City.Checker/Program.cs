using CityHall.City.Checker;
using CityHall.City.Checker.Figures;
using Spectre.Console;

if (args is not [var path] || !File.Exists(path))
{
    AnsiConsole.WriteLine("Checks an exported journal: dotnet run --project tests/City.Checker -- journal.jsonl");
    return 2;
}

var report = JournalCheck.Run(File.ReadLines(path));
FiguresTable.Write(AnsiConsole.Console, report);
return report.Violations.Count is 0 ? 0 : 1;
