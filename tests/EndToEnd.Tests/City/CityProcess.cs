using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CityHall.EndToEnd.Tests.City;

/// <summary>The real program as a process of its own, on a data folder that outlives it.</summary>
public sealed partial class CityProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private CityProcess(Process process, Uri url, string? firstPassword)
    {
        _process = process;
        Url = url;
        FirstPassword = firstPassword;
    }

    public Uri Url { get; }

    /// <summary>The administrator's, which the first start on a folder tells, and no other.</summary>
    public string? FirstPassword { get; }

    /// <summary>Starts the city; the port is any free one unless a page must find it again.</summary>
    public static async Task<CityProcess> Start(string dataFolder, int port = 0, params IEnumerable<string> settings)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            Program(),
            "--urls", $"http://127.0.0.1:{port}",
            $"--Hall:Data={dataFolder}",
            "--Hall:Gateway:NumbersPerMinute=100000",
            "--Hall:Gateway:SignInsPerMinutePerAddress=100000",
            .. settings,
        ])
        {
            RedirectStandardOutput = true,
        })!;
        var (url, firstPassword) = await ReadStart(process);
        return new CityProcess(process, url, firstPassword);
    }

    /// <summary>kill -9: nothing is said goodbye to.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public Task Freeze() => Signal("STOP");

    public Task Thaw() => Signal("CONT");

    /// <summary>As Ctrl-C does; returns the exit code.</summary>
    public async Task<int> Stop()
    {
        await Signal("INT");
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(StartPatience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    public static string Program()
    {
        // artifacts/bin/EndToEnd.Tests/debug -> artifacts/bin/Silo/debug: the program as it is built to run.
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(here.Parent!.Parent!.FullName, "Silo", here.Name, "CityHall.Silo.dll");
    }

    private static async Task<(Uri Url, string? FirstPassword)> ReadStart(Process process)
    {
        string? firstPassword = null;
        var lines = new List<string>();
        using var patience = new CancellationTokenSource(StartPatience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            lines.Add(line);
            if (FirstPasswordPattern().Match(line) is { Success: true } told) firstPassword = told.Groups[1].Value;
            if (UrlPattern().Match(line) is not { Success: true } match) continue;

            // The pipe must be drained, or a talkative program would stand still.
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return (new Uri(match.Value), firstPassword);
        }

        throw new InvalidOperationException($"The city did not start:\n{string.Join('\n', lines)}");
    }

    private async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString()]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"http://[\w.\[\]:]+:\d+")]
    private static partial Regex UrlPattern();

    [GeneratedRegex("^Administrator \"admin\", first password ([0-9a-f]+)")]
    private static partial Regex FirstPasswordPattern();
}
