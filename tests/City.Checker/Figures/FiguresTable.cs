using Spectre.Console;

namespace CityHall.City.Checker.Figures;

/// <summary>A report for people.</summary>
internal static class FiguresTable
{
    private const int HallsShown = 10;
    private const int ViolationsShown = 50;

    public static void Write(IAnsiConsole console, CheckReport report)
    {
        var figures = report.Figures;
        console.Write(Numbers(figures));
        console.Write(Times(figures));
        console.Write(Halls(figures));
        foreach (var broken in report.Violations.Take(ViolationsShown))
            console.WriteLine($"{broken.Rule}: {broken.Stream}@{broken.Version}: {broken.Text}");
        console.WriteLine(
            $"{figures.Entries} entries in {figures.Streams} streams, {figures.Days} days: "
            + $"{figures.Totals.Issued + figures.Totals.Manual} numbers, {report.Violations.Count} violations");
    }

    private static Table Numbers(DayFigures figures)
    {
        var counts = figures.Totals;
        var table = new Table().AddColumns("numbers", "");
        foreach (var (name, count) in new (string, int)[]
        {
            ("issued", counts.Issued), ("entered afterwards", counts.Manual), ("called", counts.Called),
            ("recalled", counts.Recalled), ("legs served", counts.Served), ("finished", counts.Finished),
            ("missed", counts.Missed), ("reactivated", counts.Reactivated), ("put later", counts.Postponed),
            ("parked", counts.Parked), ("transferred", counts.Transferred), ("handed over", counts.HandedOver),
            ("cancelled", counts.Cancelled), ("put off", counts.PutOff), ("expired", counts.Expired),
            ("taken back", counts.Undone),
        }) table.AddRow(name, $"{count}");
        table.AddRow("missed of called", $"{figures.MissedRate:P1}");
        foreach (var (rule, count) in figures.CallsByRule) table.AddRow($"called by {rule}", $"{count}");
        foreach (var (state, count) in figures.AtTheEnd) table.AddRow($"at the end {state}", $"{count}");
        return table;
    }

    private static Table Times(DayFigures figures) => new Table().AddColumns("time", "of", "mean", "p50", "p90", "max")
        .AddRow(["to the first call", .. Cells(figures.FirstCall)])
        .AddRow(["in the hall", .. Cells(figures.InHall)])
        .AddRow(["handling", .. Cells(figures.Handling)]);

    private static Table Halls(DayFigures figures)
    {
        var table = new Table().AddColumns("hall", "tier", "issued", "served", "missed", "wait p50", "p90", "handling");
        foreach (var hall in figures.Halls.Take(HallsShown))
            table.AddRow(
                hall.Hall, hall.Tier, $"{hall.Counts.Issued}", $"{hall.Counts.Served}", $"{hall.Counts.Missed}",
                Cell(hall.FirstCall.P50), Cell(hall.FirstCall.P90), Cell(hall.Handling.Mean));
        return table;
    }

    private static string[] Cells(Spread spread) =>
        [$"{spread.Count}", Cell(spread.Mean), Cell(spread.P50), Cell(spread.P90), Cell(spread.Max)];

    private static string Cell(TimeSpan time) => $"{(int)time.TotalMinutes}:{time.Seconds:00}";
}
