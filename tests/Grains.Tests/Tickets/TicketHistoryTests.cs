using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;
using CityHall.Grains.Tickets;
using Microsoft.Extensions.Time.Testing;

namespace CityHall.Grains.Tests.Tickets;

public sealed class TicketHistoryTests : IDisposable
{
    private readonly MemoryJournal _journal = new(TimeProvider.System);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
    private readonly WatchedJournal _watched;
    private readonly PastDays _days;
    private readonly TicketHistory _history;

    public TicketHistoryTests()
    {
        _watched = new WatchedJournal(_journal);
        _days = new PastDays(_watched, new());
        _history = new TicketHistory(_watched, _days);
    }

    public void Dispose() => _days.Dispose();

    [Fact]
    public async Task A_day_is_folded_once_for_all_its_numbers()
    {
        var numbers = (await Days(2, numbersADay: 3))[0];

        foreach (var number in numbers)
            Assert.Equal(TicketState.Expired, (await _history.Find(number))!.State);

        Assert.Equal(1, _watched.Reads);
    }

    [Fact]
    public async Task Those_who_ask_for_a_day_at_once_wait_for_one_fold()
    {
        var numbers = (await Days(2, numbersADay: 3))[0];
        _watched.Hold = new TaskCompletionSource();

        var asked = numbers.Select(_history.Find).ToList();
        Assert.Equal(1, _watched.Reads);
        _watched.Hold.SetResult();

        Assert.All(await Task.WhenAll(asked), view => Assert.Equal(TicketState.Expired, view!.State));
        Assert.Equal(1, _watched.Reads);
    }

    [Fact]
    public async Task The_day_that_was_not_used_for_longest_makes_way()
    {
        var days = await Days(PastDays.DaysKept + 2);
        var first = days[0][0];
        var second = days[1][0];
        foreach (var day in days[..PastDays.DaysKept]) await _history.Find(day[0]);
        await _history.Find(first);
        await _history.Find(days[PastDays.DaysKept][0]);
        Assert.Equal(PastDays.DaysKept + 1, _watched.Reads);

        await _history.Find(first);
        Assert.Equal(PastDays.DaysKept + 1, _watched.Reads);
        await _history.Find(second);
        Assert.Equal(PastDays.DaysKept + 2, _watched.Reads);
    }

    [Fact]
    public async Task A_day_that_is_not_closed_is_folded_anew()
    {
        var number = (await Days(1))[0][0];
        Assert.Null(await _history.Find(number));

        await Days(1);
        Assert.Equal(TicketState.Expired, (await _history.Find(number))!.State);
    }

    [Fact]
    public async Task A_number_that_was_at_a_window_at_midnight_ends_in_the_next_day()
    {
        TicketId number;
        await using (var city = await TestCity.Start(_journal, hallTime: _time))
        {
            number = (await city.Take()).Ticket;
            var seat = await city.Open(1);
            (await city.Window(1).CallNext(seat, city.Ask())).Answer();
            _time.Advance(TimeSpan.FromDays(1));
            await city.Take();
            Assert.Equal(TicketState.Called, (await _history.Find(number))!.State);

            (await city.Window(1).Start(seat, city.Ask())).Answer();
            (await city.Window(1).Finish(seat, TestCity.Done, alsoDone: [], city.Ask())).Answer();
            _time.Advance(TimeSpan.FromDays(1));
            await city.Take();
        }

        Assert.Equal(TicketState.Finished, (await _history.Find(number))!.State);
    }

    /// <summary>Days one after the other, with the numbers taken in each; the last one stays open.</summary>
    private async Task<List<TicketId>[]> Days(int count, int numbersADay = 1)
    {
        var days = new List<TicketId>[count];
        await using var city = await TestCity.Start(_journal, hallTime: _time);
        for (var day = 0; day < count; day++)
        {
            days[day] = [];
            for (var number = 0; number < numbersADay; number++) days[day].Add((await city.Take()).Ticket);
            _time.Advance(TimeSpan.FromDays(1));
        }

        return days;
    }
}
