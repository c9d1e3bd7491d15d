using System.Diagnostics;

namespace CityHall.Benchmarks.Workers;

/// <summary>What a child process does: it serves until its parent is gone, or ends it.</summary>
internal static class Worker
{
    public const string City = "city";
    public const string Floor = "floor";
    public const string Silo = "silo";

    public static async Task<int> Run(string kind, string[] settings)
    {
        await using var app = kind switch
        {
            City => CityWorker.Build(settings),
            Floor => FloorWorker.Build(settings),
            Silo => SiloWorker.Build(settings),
            _ => throw new ArgumentException($"There is no worker {kind}.", nameof(kind)),
        };
        await app.StartAsync();
        using var parent = Process.GetProcessById(int.Parse(app.Configuration[ChildProcess.ParentSetting]!));
        await parent.WaitForExitAsync();
        await app.StopAsync();
        return 0;
    }
}
