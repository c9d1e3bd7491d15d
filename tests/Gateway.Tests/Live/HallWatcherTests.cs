using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces.Halls;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Tests.Live;

public sealed class HallWatcherTests
{
    private static readonly TimeSpan SilenceLimit = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HallBoard _board = new(TimeProvider.System);

    [Fact]
    public async Task A_watch_that_breaks_is_taken_up_from_the_last_version() => Assert.Equal(
        [-1, 5, 6],
        await AskedUntil(
            version: 7,
            (_, _) => TalkingHall.Say(SomeHall.News(5)),
            (_, _) => TalkingHall.Say(SomeHall.News(6)),
            (_, _) => TalkingHall.Say(SomeHall.News(7))));

    [Fact]
    public async Task A_hall_that_cannot_be_reached_is_asked_again() => Assert.Equal(
        [-1, -1],
        await AskedUntil(
            version: 5,
            (_, _) => throw new TimeoutException(),
            (_, _) => TalkingHall.Say(SomeHall.News(5))));

    [Fact]
    public async Task A_hall_that_says_nothing_is_asked_again() => Assert.Equal(
        [-1, -1],
        await AskedUntil(
            version: 5,
            (_, stopping) => TalkingHall.Hang(stopping),
            (_, _) => TalkingHall.Say(SomeHall.News(5))));

    [Fact]
    public async Task Whoever_stops_waits_until_the_hall_has_been_told()
    {
        var mayLeave = new TaskCompletionSource();
        var (grains, _) = TalkingHall.Of(
            (_, leaving) => TalkingHall.SayAndLeave(SomeHall.News(5), mayLeave.Task, leaving));
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var starting = new SemaphoreSlim(1);
        var running = Watcher(grains, TimeSpan.FromMinutes(1)).Run(starting, stopping.Token);
        Assert.True(
            SpinWait.SpinUntil(() => _board[SomeHall.Id].Version is 5, Patience),
            "The board should have heard the hall.");
        await stopping.CancelAsync();
        Assert.False(running.IsCompleted);
        mayLeave.SetResult();
        await running.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private async Task<IEnumerable<long>> AskedUntil(
        long version, params Func<long, CancellationToken, IAsyncEnumerable<HallNews>>[] script)
    {
        var (grains, hall) = TalkingHall.Of(script);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var starting = new SemaphoreSlim(1);
        var running = Watcher(grains, SilenceLimit).Run(starting, stopping.Token);
        Assert.True(
            SpinWait.SpinUntil(() => _board[SomeHall.Id].Version == version, Patience),
            $"The board should have heard version {version} of the hall.");
        var asked = hall.Asked.Take(script.Length).ToList();
        await stopping.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return asked;
    }

    private HallWatcher Watcher(IGrainFactory grains, TimeSpan silenceLimit)
    {
        var viewers = new Viewers(Options.Create(new GatewayOptions()), NullLogger<Viewers>.Instance);
        return new(SomeHall.Id, grains, _board, viewers, TimeProvider.System, silenceLimit, NullLogger.Instance);
    }
}
