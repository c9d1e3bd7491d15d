using System.Net;
using System.Text.Json;
using CityHall.Gateway.Tests.Server;
using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Time.Testing;

namespace CityHall.Gateway.Tests.Notices;

/// <summary>What another system hears of numbers, over a real line that fails and comes back.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private static readonly HallId Hall = new("331002001");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
    private readonly List<SomeWebhook.Got> _got = [];
    private SomeWebhook _webhook = null!;
    private CityServer _city = null!;
    private SomeTownship _hall = null!;
    private HttpClient _person = null!;
    private Pane _pane = null!;

    public async ValueTask InitializeAsync()
    {
        _webhook = await SomeWebhook.Start();
        _city = await CityServer.StartAt(_clock, _webhook.Settings(
            "--Hall:Notices:TimeoutMilliseconds=500", "--Hall:Notices:Promise=Sms"));
        (_hall, _person) = (new SomeTownship(_city, Hall), _city.Person());
        _pane = await _hall.Open(_hall.Serving("A")[0]);
    }

    public async ValueTask DisposeAsync()
    {
        _pane.Dispose();
        _person.Dispose();
        await _city.DisposeAsync();
        await _webhook.DisposeAsync();
    }

    [Fact]
    public async Task A_number_is_told_of_when_it_is_called_and_missed_and_those_behind_when_they_are_near()
    {
        List<JsonElement> all = [];
        for (var person = 0; person < 6; person++) all.Add(await Take());
        Assert.Equal("Sms", (await _person.Ticket(all[0])).Text("notices"));

        await _pane.Does("call-next");
        var called = await Until("Called", all[0]);
        Assert.Equal(called.Expected, called.Signature);
        Assert.Equal(called.Body.Text("id"), called.Key);
        Assert.Equal(_pane.Window.No, called.Body.GetProperty("window").GetInt32());
        var (at, expiresAt) = (called.Body.GetProperty("at"), called.Body.GetProperty("expiresAt"));
        Assert.Equal(TimeSpan.FromMinutes(3), expiresAt.GetDateTimeOffset() - at.GetDateTimeOffset());

        // Those with three in front of them at most; the last one is not near yet.
        for (var ahead = 0; ahead <= 3; ahead++)
        {
            var near = await Until("Near", all[ahead + 1]);
            Assert.True(near.Body.GetProperty("ahead").GetInt32() <= 3, $"{near.Body}");
        }

        Assert.DoesNotContain(_got, got => got.Body.Text("link") == PersonExtensions.Link(all[5]));
        for (var recall = 0; recall < 2; recall++)
        {
            _clock.Advance(TimeSpan.FromSeconds(30));
            await _pane.Does("recall");
        }

        await _pane.Does("miss");
        await Until("Missed", all[0]);
        await _pane.Does("call-next");
        await Until("Called", all[1]);
        await Until("Near", all[5]);
        Assert.Equal(_got.Count, _got.Select(got => got.Key).Distinct().Count());
    }

    [Fact]
    public async Task What_did_not_arrive_comes_again_under_the_same_key_and_what_was_refused_does_not()
    {
        var first = await Take();
        _webhook.Answers(HttpStatusCode.InternalServerError);
        _webhook.Answers(context => Task.Delay(TimeSpan.FromSeconds(5), context.RequestAborted)
            .ContinueWith(_ => { }, TaskScheduler.Default));
        await _pane.Does("call-next");
        var failed = await _webhook.NextCall("the call");
        var late = await _webhook.NextCall("the call again after a failure");
        var taken = await _webhook.NextCall("the call again after a time-out");
        Assert.Equal([failed.Key, failed.Key], [late.Key, taken.Key]);
        Assert.Equal(failed.Bytes, taken.Bytes);
        Assert.Equal(taken.Expected, taken.Signature);

        // A refusal and a redirect are words: neither is asked for again, and what follows is sent.
        foreach (var answer in new[] { HttpStatusCode.BadRequest, HttpStatusCode.Redirect })
        {
            await _pane.Does("start");
            await _pane.Finishes();
            var next = await Take();
            _webhook.Answers(answer);
            await _pane.Does("call-next");
            var refused = await _webhook.NextCall($"the call that is answered {answer}");
            Assert.Equal(("/notices", PersonExtensions.Link(next)), (refused.Path, refused.Body.Text("link")));
        }

        var log = await _city.Log();
        Assert.Contains("did not arrive", log, StringComparison.Ordinal);
        Assert.DoesNotContain(PersonExtensions.Link(first).Split('.')[1], log, StringComparison.Ordinal);
        Assert.DoesNotContain(SomeWebhook.Secret, log, StringComparison.Ordinal);
    }

    /// <summary>Of many notices that one; those that came before it are kept.</summary>
    private async Task<SomeWebhook.Got> Until(string kind, JsonElement taken)
    {
        while (!_got.Exists(IsMeant)) _got.Add(await _webhook.Next($"{kind} for {taken.Text("number")}"));
        return _got.First(IsMeant);

        bool IsMeant(SomeWebhook.Got got) =>
            got.Kind == kind && got.Body.Text("link") == PersonExtensions.Link(taken);
    }

    private Task<JsonElement> Take() => _person.Take(Hall, _hall.Item("A"));
}
