namespace CityHall.Architecture.Tests;

/// <summary>The sources that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] MadeFolders = ["artifacts", "bin", "node_modules", "obj", "wwwroot"];

    private static readonly string Root = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>What people wrote; what was built or restored is left out.</summary>
    public static IEnumerable<SourceFile> Files(params string[] extensions) =>
        from path in FilesUnder(new DirectoryInfo(Root))
        where extensions.Contains(Path.GetExtension(path))
        orderby path
        select new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path));

    private static IEnumerable<string> FilesUnder(DirectoryInfo folder) =>
    [
        .. folder.EnumerateFiles().Select(file => file.FullName),
        .. folder.EnumerateDirectories()
            .Where(inner => !MadeFolders.Contains(inner.Name) && !inner.Name.StartsWith('.'))
            .SelectMany(FilesUnder),
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Hall.Orleans.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No Hall.Orleans.sln above {AppContext.BaseDirectory}.");
    }
}
