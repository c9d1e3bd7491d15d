using CityHall.Gateway.Access;
using CityHall.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Silo.Tests.Hosting;

public sealed class OperatorKeyTests : IDisposable
{
    private readonly TempData _data = new();
    private readonly DataFolder _folder;

    public OperatorKeyTests() => _folder = _data.Prepare();

    public void Dispose()
    {
        _folder.Dispose();
        _data.Dispose();
    }

    [Fact]
    public void The_key_is_in_its_file_and_outlives_the_process()
    {
        var first = Key();

        Assert.True(first.Is(File.ReadAllText(_folder.OperatorKey).Trim()));
        Assert.Equal(first, Key());
        Assert.Equal(64, first.Secret.Length);
        Assert.DoesNotContain(first.Secret, first.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("x")]
    public void Only_the_key_itself_opens(string more)
    {
        var key = Key();

        Assert.Equal(more is "", key.Is(key.Secret + more));
        Assert.False(key.Is(key.Secret[..^1]));
        Assert.False(key.Is(key.Secret[..^1] + 'g'));
        Assert.False(key.Is(more));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("0123456789abcdef")]
    public void A_damaged_file_is_not_used(string text)
    {
        File.WriteAllText(_folder.OperatorKey, text);

        var refused = Assert.Throws<InvalidDataException>(Key);
        Assert.Contains(_folder.OperatorKey, refused.Message, StringComparison.Ordinal);
    }

    private OperatorKey Key()
    {
        var services = new ServiceCollection();
        services.AddKeys(_folder);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<OperatorKey>();
    }
}
