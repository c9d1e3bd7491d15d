using System.Collections.Concurrent;
using System.Text.Json;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Journal;
using CityHall.Grains.Tests.Cluster;

namespace CityHall.Grains.Tests.Halls;

public sealed class HallGrainTests
{
    private readonly MemoryJournal _journal = new(TimeProvider.System);

    [Fact]
    public async Task A_number_is_taken_called_started_and_finished()
    {
        await using var city = await TestCity.Start(_journal);
        var taken = await city.Take();
        var seat = await city.Open(1);

        var called = (await city.Window(1).CallNext(seat, city.Ask())).Answer();
        (await city.Window(1).Start(seat, city.Ask())).Answer();
        (await city.Window(1).Finish(seat, TestCity.Done, alsoDone: [], city.Ask())).Answer();

        Assert.Equal(taken.Ticket, called.Ticket);
        var ticket = await city.Ticket(taken.Ticket).View();
        Assert.Equal(TicketState.Finished, ticket!.State);
    }

    [Fact]
    public async Task A_called_number_is_still_at_its_window_after_a_restart()
    {
        TakenTicket taken;
        await using (var city = await TestCity.Start(_journal))
        {
            taken = await city.Take();
            await city.Window(1).CallNext(await city.Open(1), city.Ask());
        }

        await using var again = await TestCity.Start(_journal);
        var window = await again.Window(1).View();
        Assert.Equal(WindowState.Called, window!.State);
        Assert.Equal(taken.Number, window.Current!.Line.Number);
    }

    [Fact]
    public async Task The_same_request_has_one_effect_and_the_same_answer_even_after_a_restart()
    {
        TakenTicket first;
        await using (var city = await TestCity.Start(_journal))
        {
            first = (await city.Hall.Take(new TakeForm([TestHalls.Item]), city.Ask("once"))).Answer();
            var second = (await city.Hall.Take(new TakeForm([TestHalls.Item]), city.Ask("once"))).Answer();
            Assert.Equal(first.Number, second.Number);
        }

        await using var again = await TestCity.Start(_journal);
        var third = (await again.Hall.Take(new TakeForm([TestHalls.Item]), again.Ask("once"))).Answer();
        Assert.Equal(first.Number, third.Number);
        Assert.Equal("A002", (await again.Take()).Number.Value);
    }

    [Fact]
    public async Task A_request_id_used_for_another_command_is_told_apart()
    {
        await using var city = await TestCity.Start(_journal);
        await city.Hall.Take(new TakeForm([TestHalls.Item]), city.Ask("twice"));
        var other = await city.Hall.Take(new TakeForm([new ItemCode("B01")]), city.Ask("twice"));
        Assert.IsType<Outcome<TakenTicket>.Reused>(other);
    }

    [Fact]
    public async Task A_refused_request_may_succeed_later_under_the_same_id()
    {
        await using var city = await TestCity.Start(_journal);
        var seat = await city.Open(1);
        var refused = await city.Window(1).CallNext(seat, city.Ask("next"));
        Assert.IsType<Refusal.NobodyWaiting>(refused.Refusal());

        var taken = await city.Take();
        var called = (await city.Window(1).CallNext(seat, city.Ask("next"))).Answer();
        Assert.Equal(taken.Ticket, called.Ticket);
    }

    [Fact]
    public async Task A_command_past_its_deadline_is_unknown_and_not_done()
    {
        await using var city = await TestCity.Start(_journal);
        var late = city.Ask() with { Deadline = TimeProvider.System.GetUtcNow() - TimeSpan.FromMilliseconds(1) };
        Assert.IsType<Outcome<TakenTicket>.Unknown>(await city.Hall.Take(new TakeForm([TestHalls.Item]), late));
        Assert.Equal("A001", (await city.Take()).Number.Value);
    }

    [Fact]
    public async Task Two_hundred_windows_that_call_at_once_call_each_number_once_and_skip_none()
    {
        const int Windows = 200;
        const int Numbers = 150;
        await using var city = await TestCity.Start(_journal, Windows);
        for (var count = 0; count < Numbers; count++) await city.Take();
        var seats = await Task.WhenAll(Enumerable.Range(1, Windows).Select(city.Open));

        var outcomes = await Task.WhenAll(seats.Select((seat, index) =>
            city.Window(index + 1).CallNext(seat, city.Ask())));

        var called = outcomes.OfType<Outcome<CallAnswer>.Done>().Select(done => done.Answer.Number.Serial).Order();
        Assert.Equal(Enumerable.Range(1, Numbers), called);
        Assert.All(
            outcomes.OfType<Outcome<CallAnswer>.Refused>(),
            refused => Assert.IsType<Refusal.NobodyWaiting>(refused.Why));
    }

    [Fact]
    public async Task Two_activations_on_one_journal_append_ten_thousand_commands_and_lose_or_double_none()
    {
        const int Each = 5_000;
        const int AtOnce = 20;
        await using var one = await TestCity.Start(_journal);
        await using var other = await TestCity.Start(_journal);
        var numbers = new ConcurrentBag<string>();

        await Task.WhenAll(Press(one), Press(other));

        Assert.Equal(2 * Each, numbers.Count);
        Assert.Equal(2 * Each, numbers.Distinct().Count());
        var inJournal = await Takes();
        Assert.Equal(numbers.Order(StringComparer.Ordinal), inJournal.Order(StringComparer.Ordinal));
        return;

        async Task Press(TestCity city)
        {
            for (var done = 0; done < Each; done += AtOnce)
                foreach (var taken in await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => city.Take())))
                    numbers.Add(taken.Number.Value);
        }
    }

    [Fact]
    public async Task A_watcher_sees_the_newest_view_and_then_beats()
    {
        await using var city = await TestCity.Start(_journal);
        await city.Take();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));

        await using var news = city.Hall.Watch(afterVersion: 0, patience.Token).GetAsyncEnumerator(patience.Token);
        Assert.True(await news.MoveNextAsync());
        Assert.Equal(1, news.Current.Views!.Public.Queues[0].Waiting);
        Assert.Single(news.Current.Views.Staff.Waiting);
        var asOf = news.Current.AsOf;

        do Assert.True(await news.MoveNextAsync());
        while (news.Current.Views is not null);
        Assert.True(news.Current.AsOf > asOf);
    }

    private async Task<List<string>> Takes()
    {
        var all = await _journal.ReadAll(0, 100_000);
        return [.. all.Where(recorded => recorded.Entry.Metadata.Event == "TicketTaken")
            .Select(recorded => JsonDocument.Parse(recorded.Entry.Payload).RootElement)
            .Select(taken => new TicketId(taken.GetProperty("ticket").GetString()!).Number.Value)];
    }
}
