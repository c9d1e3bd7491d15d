namespace CityHall.Benchmarks.Workers;

/// <summary>A data folder that goes away with its measurement.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hall-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
