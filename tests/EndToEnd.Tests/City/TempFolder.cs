namespace CityHall.EndToEnd.Tests.City;

/// <summary>A data folder that goes away with its test.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hall-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
