using System.IO.Compression;
using System.Text.RegularExpressions;

namespace CityHall.EndToEnd.Tests;

/// <summary>What a public screen loads before it shows anything, compressed as a proxy does it.</summary>
public sealed partial class FirstLoadTests
{
    private const int MaxBytes = 40 * 1024;

    [Theory]
    [InlineData("calling.html")]
    [InlineData("kiosk.html")]
    [InlineData("ticket.html")]
    [InlineData("city.html")]
    public void A_public_screen_loads_at_most_40_KB(string page)
    {
        var html = File.ReadAllText(Path.Combine(Pages(), page));
        var files = Asset().Matches(html).Select(match => match.Groups["path"].Value).Distinct().ToList();
        Assert.NotEmpty(files);

        var bytes = Compressed(Path.Combine(Pages(), page)) + files.Sum(file => Compressed(Pages() + file));
        TestContext.Current.TestOutputHelper?.WriteLine($"{page}: {bytes:N0} bytes in {files.Count + 1} files");
        Assert.True(bytes <= MaxBytes, $"{page} loads {bytes:N0} bytes");
    }

    private static long Compressed(string path)
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(File.ReadAllBytes(path));
        return memory.Length;
    }

    /// <summary>As they lie beside the program.</summary>
    private static string Pages()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(here.Parent!.Parent!.FullName, "Silo", here.Name, "wwwroot");
    }

    [GeneratedRegex("(?:src|href)=\"(?<path>/assets/[^\"]+)\"")]
    private static partial Regex Asset();
}
