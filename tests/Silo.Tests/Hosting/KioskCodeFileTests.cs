using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Silo.Hosting;

namespace CityHall.Silo.Tests.Hosting;

public sealed class KioskCodeFileTests : IDisposable
{
    private static readonly HallPlace[] Halls = [Place("331002001"), Place("331002002")];

    private readonly TempData _data = new();
    private readonly DataFolder _folder;

    public KioskCodeFileTests() => _folder = _data.Prepare();

    public void Dispose()
    {
        _folder.Dispose();
        _data.Dispose();
    }

    [Fact]
    public void Each_hall_gets_a_code_of_its_own_that_stays()
    {
        KioskCodeFile.Read(_folder.KioskCodes, Halls);
        var written = File.ReadAllText(_folder.KioskCodes);
        var codes = KioskCodeFile.Read(_folder.KioskCodes, Halls);

        Assert.Equal(written, File.ReadAllText(_folder.KioskCodes));
        var (hall, code) = First(written);
        Assert.True(codes.Is(hall, code));
        Assert.False(codes.Is(hall, code is "000000" ? "000001" : "000000"));
        Assert.False(codes.Is(new HallId("999999999"), code));
    }

    [Fact]
    public void A_code_that_somebody_wrote_into_the_file_counts_and_a_new_hall_is_added()
    {
        File.WriteAllText(_folder.KioskCodes, "331002001\t246810\n");

        Assert.True(KioskCodeFile.Read(_folder.KioskCodes, Halls).Is(new HallId("331002001"), "246810"));
        Assert.Equal(2, File.ReadAllLines(_folder.KioskCodes).Length);
    }

    [Theory]
    [InlineData("331002001 246810")]
    [InlineData("331002001\t24681")]
    [InlineData("331002001\tabcdef")]
    [InlineData("331002001\t246810\n331002001\t246811")]
    public void A_file_that_is_damaged_is_not_used(string text)
    {
        File.WriteAllText(_folder.KioskCodes, text);
        Assert.Throws<InvalidDataException>(() => KioskCodeFile.Read(_folder.KioskCodes, Halls));
    }

    private static (HallId Hall, string Code) First(string text)
    {
        var parts = text.Split('\n')[0].Split('\t');
        return (new HallId(parts[0]), parts[1]);
    }

    private static HallPlace Place(string hall) => new(
        new HallId(hall), new LocalText("厅", "Hall"), HallTier.Township, hall[..6], null, 121, 28);
}
