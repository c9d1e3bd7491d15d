namespace CityHall.Architecture.Tests;

/// <summary>Sizes, in a table that everybody sees; the limits are for what nobody wants to read.</summary>
public sealed class TidyTests(ITestOutputHelper output)
{
    private const int MaxColumns = 120;
    private const int MaxLines = 300;

    private static readonly List<SourceFile> Sources = [.. Repository.Files(".cs", ".ts", ".css")];

    [Fact]
    public void The_table_of_sizes()
    {
        output.WriteLine($"{"folder",-32}{"files",6}{"median",8}{"p90",6}{"max",6}{"wide",6}");
        foreach (var folder in Sources.GroupBy(file => string.Join('/', file.Folder.Split('/').Take(2))))
            output.WriteLine(Row(folder.Key, [.. folder]));
        output.WriteLine(Row("all", Sources));
    }

    [Fact]
    public void No_line_is_wider_than_120_columns() => Offenders.AreNone(
        from file in Sources
        from line in Enumerable.Range(0, file.Lines.Length)
        where file.Lines[line].Length > MaxColumns
        select $"{file.Path}:{line + 1} has {file.Lines[line].Length}");

    [Fact]
    public void No_file_is_longer_than_300_lines() => Offenders.AreNone(
        from file in Sources
        where file.Lines.Length > MaxLines
        select $"{file.Path} has {file.Lines.Length}");

    private static string Row(string folder, List<SourceFile> files)
    {
        var lengths = files.Select(file => file.Lines.Length).Order().ToList();
        var wide = files.Sum(file => file.Lines.Count(line => line.Length > MaxColumns));
        return $"{folder,-32}{files.Count,6}{At(lengths, 0.5),8}{At(lengths, 0.9),6}{lengths[^1],6}{wide,6}";
    }

    private static int At(List<int> lengths, double quantile) => lengths[(int)((lengths.Count - 1) * quantile)];
}
