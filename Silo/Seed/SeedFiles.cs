namespace CityHall.Silo.Seed;

/// <summary>The files of this folder, as they are built into the program.</summary>
internal static class SeedFiles
{
    public static Stream Open(string name) =>
        typeof(SeedFiles).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException("The seed file is not built into the program.", name);
}
