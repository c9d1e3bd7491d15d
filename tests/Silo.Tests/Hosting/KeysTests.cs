using CityHall.Gateway.Tickets;
using CityHall.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Silo.Tests.Hosting;

public sealed class KeysTests : IDisposable
{
    private readonly TempData _data = new();
    private readonly DataFolder _folder;

    public KeysTests() => _folder = _data.Prepare();

    public void Dispose()
    {
        _folder.Dispose();
        _data.Dispose();
    }

    [Fact]
    public void The_key_of_the_links_outlives_the_process()
    {
        var first = Secret();

        Assert.Equal(32, first.Length);
        Assert.Equal(first, Secret());
        Assert.Equal([_folder.PersonalKey, _folder.TicketLinkKey], Directory.GetFiles(_folder.Keys).Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_damaged_key_is_not_used(int bytes)
    {
        File.WriteAllBytes(_folder.TicketLinkKey, new byte[bytes]);

        var refused = Assert.Throws<InvalidDataException>(Secret);

        Assert.Contains(_folder.TicketLinkKey, refused.Message, StringComparison.Ordinal);
        Assert.Contains($"{bytes} bytes instead of 32", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_was_half_written_is_made_anew()
    {
        File.WriteAllBytes(_folder.TicketLinkKey + ".tmp", []);

        Assert.Contains(Secret(), part => part is not 0);
        Assert.Equal([_folder.PersonalKey, _folder.TicketLinkKey], Directory.GetFiles(_folder.Keys).Order());
    }

    private byte[] Secret()
    {
        var services = new ServiceCollection();
        services.AddKeys(_folder);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<TicketLinkKey>().Secret;
    }
}
