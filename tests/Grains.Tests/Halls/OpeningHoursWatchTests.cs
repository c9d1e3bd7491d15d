using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
using Microsoft.Extensions.Time.Testing;

namespace CityHall.Grains.Tests.Halls;

public sealed class OpeningHoursWatchTests
{
    [Fact]
    public async Task A_watcher_is_told_that_the_hall_opens_though_nothing_happens_in_it()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 29, 0, TimeSpan.FromHours(8)));
        var hours = new OpeningHours([new OpenSpan(DayOfWeek.Monday, new TimeSpan(8, 30, 0), new TimeSpan(12, 0, 0))]);
        await using var city = await TestCity.Start(
            new MemoryJournal(TimeProvider.System), hallTime: time, hours: hours);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        await using var news = city.Hall.Watch(afterVersion: 0, patience.Token).GetAsyncEnumerator(patience.Token);
        Assert.True(await news.MoveNextAsync());
        Assert.False(news.Current.Views!.Public.IsIssuing);

        time.Advance(TimeSpan.FromMinutes(2));
        do Assert.True(await news.MoveNextAsync());
        while (news.Current.Views is null);
        Assert.True(news.Current.Views.Public.IsIssuing);
    }
}
