using CityHall.City.Simulation.Histories;
using CityHall.Grains.Interfaces.Time;
using Spectre.Console;

namespace CityHall.City.Simulation.Live;

/// <summary>Shows how the day goes: a table that changes, or a line now and then where nobody sees it change.</summary>
internal sealed class LiveBoard(LiveTime time, Api api, Screens screens, History history)
{
    private const int TroublesShown = 20;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    public Screens Screens => screens;

    public Task Show(Task playing)
    {
        if (AnsiConsole.Profile.Capabilities.Interactive)
            return AnsiConsole.Live(Table()).StartAsync(shown =>
                Follow(playing, () => shown.UpdateTarget(Table())));
        var hours = new Hours("");
        return Follow(playing, () => hours.Say(time.Now, Line));
    }

    public int TooLate()
    {
        Write(
            $"It is {BusinessTime.Local(time.Now):HH:mm} in the halls, and their day is over. Start the server with "
            + "--Hall:Clock:Start=08:15 on a new data folder.");
        return 2;
    }

    /// <summary>What the day came to; the exit code.</summary>
    public int Sum()
    {
        foreach (var trouble in history.Violations.Take(TroublesShown)) Write(trouble);
        Write(
            $"{history[Step.Taken]:n0} numbers taken, {history[Step.Called]:n0} called, "
            + $"{history[Step.Served]:n0} served, {history[Step.Missed]:n0} missed");
        Write($"refused: {string.Join(", ", history.Refusals.Select(why => $"{why.Key} {why.Value:n0}"))}");
        Write(
            $"{history.Asked:n0} requests, answers {api.Answers}; {history.Unknown} sent again, "
            + $"{api.HeldBack} times asked to wait");
        Write($"{screens.Ages.Count:n0} views received, age {screens.Ages}");
        return history.Violations.IsEmpty ? 0 : 1;
    }

    private static async Task Follow(Task playing, Action show)
    {
        while (!playing.IsCompleted)
        {
            show();
            await Task.WhenAny(playing, Task.Delay(Turn));
        }
    }

    private string Line() => string.Join(", ", Figures().Select(figure => $"{figure.Value} {figure.Name}"));

    private Table Table()
    {
        var table = new Table().AddColumns($"{BusinessTime.Local(time.Now):HH:mm:ss}", "");
        foreach (var (name, value) in Figures()) table.AddRow(name, value);
        return table;
    }

    private IEnumerable<(string Name, string Value)> Figures() =>
    [
        ("taken", $"{history[Step.Taken]:n0}"),
        ("called", $"{history[Step.Called]:n0}"),
        ("served", $"{history[Step.Served]:n0}"),
        ("missed", $"{history[Step.Missed]:n0}"),
        ("waiting", $"{screens.Waiting:n0}"),
        ("windows open", $"{screens.OpenWindows:n0}"),
        ("requests", $"{history.Asked:n0}"),
        ("asked to wait", $"{api.HeldBack:n0}"),
        ("answers", $"{api.Answers}"),
        ("age of views", $"{screens.Ages}"),
    ];

    private static void Write(string line) => AnsiConsole.Console.Profile.Out.Writer.WriteLine(line);
}
