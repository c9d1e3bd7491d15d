using System.Diagnostics;
using System.Runtime.InteropServices;
using CityHall.Benchmarks.Load;
using CityHall.Benchmarks.Workers;
using CityHall.Silo.Storage.Sqlite;

namespace CityHall.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    private const double BytesPerGigabyte = 1 << 30;
    private static readonly TimeSpan DiskProbe = TimeSpan.FromMilliseconds(500);

    public static string Describe() =>
        $"Machine: {Environment.ProcessorCount} cores, "
        + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / BytesPerGigabyte:0} GB, {Load()}"
        + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, "
        + $"server GC {System.Runtime.GCSettings.IsServerGC}";

    /// <summary>The settings as the file tells them, and what one append alone takes on this disk.</summary>
    public static async Task<string> DescribeJournal()
    {
        using var folder = new TempFolder();
        using (var session = new SqliteFile(folder.Path).OpenForWriting())
        {
            string[] names = ["journal_mode", "synchronous", "wal_autocheckpoint", "page_size", "cache_size"];
            var settings = names.Select(name => $"{name}={session.Read($"PRAGMA {name}", row => row.Text(0))[0]}");
            return $"Journal: SQLite, {string.Join(", ", settings)}, up to {SqliteWriter.MaxBatch} writes a commit; "
                + $"one append alone: {await ProbeDisk()}";
        }
    }

    private static async Task<string> ProbeDisk()
    {
        await using var bare = new BareJournal();
        var log = new PressLog();
        var appender = bare.Appenders(1)[0];
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < DiskProbe) await log.Press(appender);
        var took = log.Answered;
        return $"p50 {took.P50:0.00} ms, p99 {took.P99:0.00} ms";
    }

    private static string Load() => File.Exists("/proc/loadavg")
        ? $"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}, "
        : "";
}
