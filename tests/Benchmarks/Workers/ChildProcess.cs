using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CityHall.Benchmarks.Workers;

/// <summary>A server in a process of its own, on any free port: this benchmark in another mode, or the city.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    public const string WorkerMode = "worker";
    public const string ParentSetting = "Bench:Parent";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    private readonly Process _process;
    private readonly long _startedAt = Stopwatch.GetTimestamp();

    private ChildProcess(bool isWarmSoon, params IEnumerable<string> arguments)
    {
        Url = new Uri($"http://127.0.0.1:{FreePort()}");
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = Url,
            Timeout = Patience,
        };
        var start = new ProcessStartInfo("dotnet", [.. arguments, "--urls", Url.OriginalString])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (isWarmSoon) Warm(start);
        _process = Process.Start(start)!;

        // The pipes must be drained, or a talkative program would stand still.
        _process.OutputDataReceived += (_, line) => Remember(line.Data);
        _process.ErrorDataReceived += (_, line) => Remember(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Url { get; }

    public HttpClient Http { get; }

    public TimeSpan Age => Stopwatch.GetElapsedTime(_startedAt);

    private List<string> Said { get; } = [];

    /// <summary>This benchmark as a server of the kind named.</summary>
    public static ChildProcess Worker(string kind, params IEnumerable<string> settings) => new(
        isWarmSoon: kind is not Workers.Worker.Silo,
        [
            Path.Combine(AppContext.BaseDirectory, "CityHall.Benchmarks.dll"), WorkerMode, kind,
            $"--{ParentSetting}={Environment.ProcessId}",
            .. settings,
        ]);

    /// <summary>The real program, as it is built beside this one.</summary>
    public static ChildProcess City(params IEnumerable<string> settings)
    {
        // artifacts/bin/Benchmarks/release -> artifacts/bin/Silo/release.
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Path.Combine(here.Parent!.Parent!.FullName, "Silo", here.Name, "CityHall.Silo.dll");
        return new ChildProcess(isWarmSoon: false, [program, .. settings]);
    }

    /// <summary>Asks again and again, until the answer is a success and says this.</summary>
    public async Task Until(Func<HttpRequestMessage> ask, string says = "")
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await IsAnswered(ask, says, patience.Token))
        {
            if (_process.HasExited) throw new InvalidOperationException($"It has ended:\n{string.Join('\n', Said)}");
            await Task.Delay(Step, patience.Token);
        }
    }

    public Task UntilReady(string path, string says = "") =>
        Until(() => new HttpRequestMessage(HttpMethod.Get, path), says);

    public TimeSpan Cpu()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public long PeakWorkingSet()
    {
        _process.Refresh();
        return _process.PeakWorkingSet64;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<bool> IsAnswered(Func<HttpRequestMessage> ask, string says, CancellationToken patience)
    {
        try
        {
            using var request = ask();
            using var response = await Http.SendAsync(request, patience);
            return response.IsSuccessStatusCode
                && (await response.Content.ReadAsStringAsync(patience)).Contains(says, StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false; // It does not listen yet.
        }
    }

    /// <summary>
    /// A server runs for days; here it has seconds. Its compiler starts at once and compiles each method once less, or
    /// its work would be counted as ours. The city and its floors are treated alike; a start is measured as it is.
    /// </summary>
    private static void Warm(ProcessStartInfo start)
    {
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
    }

    private void Remember(string? line)
    {
        const int MostLines = 50;
        if (line is null) return;
        lock (Said)
            if (Said.Count < MostLines) Said.Add(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
