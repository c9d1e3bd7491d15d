using CityHall.Silo.Hosting;

namespace CityHall.Silo.Tests.Hosting;

/// <summary>A place for a data folder that is gone afterwards.</summary>
internal sealed class TempData : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hall").FullName;

    public DataFolder Prepare() => DataFolder.Prepare(new CityOptions { Data = Path });

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
