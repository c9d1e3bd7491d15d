namespace CityHall.Grains.Tests.Golden;

/// <summary>Where the sources are that this test was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Hall.Orleans.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No Hall.Orleans.sln above {AppContext.BaseDirectory}.");
    }
}
