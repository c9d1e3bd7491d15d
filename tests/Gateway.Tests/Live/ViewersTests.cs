using CityHall.Gateway.Halls;
using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Tests.Live;

public sealed class ViewersTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Heard _heard = new();
    private readonly HallBoard _board = new(TimeProvider.System);
    private readonly Viewers _viewers = new(
        Options.Create(new GatewayOptions { MaxWatchesPerConnection = 2 }), NullLogger<Viewers>.Instance);

    [Fact]
    public void A_connection_may_look_at_so_much_and_no_more()
    {
        Assert.True(Join("one", SomeHall.Id));
        Assert.True(Join("one", new("2")));
        Assert.False(Join("one", new("3")));
        Assert.True(Join("one", new("2")), "What it looks at already costs nothing.");
        Assert.True(Join("two", new("3")));
    }

    [Fact]
    public void Who_leaves_looks_at_nothing_any_more()
    {
        Join("one", SomeHall.Id);
        Join("two", SomeHall.Id);
        _viewers.Leave("one");
        Assert.Equal(1, _viewers.Of(Key));
        _viewers.Leave("two");
        _viewers.Leave("two");
        Assert.Equal(0, _viewers.Of(Key));
    }

    [Fact]
    public void A_hall_is_looked_at_from_its_first_viewer_to_its_last()
    {
        Assert.False(_viewers.LookAt(SomeHall.Id));
        Join("one", SomeHall.Id);
        Assert.True(_viewers.LookAt(SomeHall.Id));
        Assert.False(_viewers.LookAt(new("2")));
        _viewers.Leave("one");
        Assert.False(_viewers.LookAt(SomeHall.Id));
    }

    [Fact]
    public async Task Those_who_look_are_told_the_newest_view_and_then_its_age()
    {
        Join("one", SomeHall.Id);
        Hear(SomeHall.News(5));
        Assert.Equal($"{Key} Changed 5", await _heard.Next());
        Hear(SomeHall.Beat(seconds: 1));
        Assert.Equal($"{Key} Beat 09:00:01", await _heard.Next());
        Hear(SomeHall.News(6));
        Assert.Equal($"{Key} Changed 6", await _heard.Next());
    }

    [Fact]
    public async Task One_who_does_not_take_what_is_sent_is_hung_up_on_and_the_others_go_on()
    {
        var hungUp = new TaskCompletionSource<string>();
        _heard.Stuck = "slow";
        _viewers.Join(new Viewer("slow", () => Resign("slow", hungUp)), new HallTopic(SomeHall.Id, _board), _heard);
        _viewers.Join(new Viewer("quick", () => Resign("quick", hungUp)), new HallTopic(SomeHall.Id, _board), _heard);
        Hear(SomeHall.News(5));
        Assert.Equal("slow", await hungUp.Task.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal($"{Key} Changed 5", await _heard.Next());
        Hear(SomeHall.News(6));
        await _heard.Until($"{Key} Changed 6");
    }

    private static string Key => $"hall/{SomeHall.Id}";

    private void Resign(string connection, TaskCompletionSource<string> hungUp)
    {
        hungUp.TrySetResult(connection);
        _heard.Stuck = null;
        _viewers.Leave(connection);
    }

    private bool Join(string connection, HallId hall) =>
        _viewers.Join(new Viewer(connection, () => { }), new HallTopic(hall, _board), _heard) is not null;

    private void Hear(Grains.Interfaces.Halls.HallNews news)
    {
        _board.Hear(SomeHall.Id, news);
        _viewers.Signal(SomeHall.Id);
    }
}
