using CityHall.Silo.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Silo.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly TempData _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_second_city_is_kept_out_until_the_first_is_disposed()
    {
        await using (Build())
        {
            var refused = Assert.Throws<InvalidOperationException>(Build);
            Assert.Contains($"{_data.Path} cannot be locked", refused.Message, StringComparison.Ordinal);
        }

        await using var next = Build();
    }

    [Fact]
    public async Task A_city_that_cannot_be_built_lets_go_of_its_folder()
    {
        Assert.Throws<NotSupportedException>(() => Build(_ => throw new NotSupportedException()));

        await using var next = Build();
    }

    [Fact]
    public void What_a_dead_process_left_is_no_lock()
    {
        File.WriteAllText(Path.Combine(_data.Path, "hall.lock"), "");

        _data.Prepare().Dispose();
    }

    [Fact]
    public void A_secret_is_its_owners_alone_and_leaves_nothing_beside_it()
    {
        var path = Path.Combine(_data.Path, "secret");
        File.WriteAllText(path + ".tmp", "what a crash left behind, longer than the secret");
        DataFolder.WriteSecret(path, [1]);
        DataFolder.WriteSecret(path, [2, 3]);

        Assert.Equal([2, 3], File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_data.Path));
    }

    private WebApplication Build() => Build(replace: null);

    private WebApplication Build(Action<IServiceCollection>? replace) =>
        CityBuilder.Build([$"--Hall:Data={_data.Path}"], replace);
}
