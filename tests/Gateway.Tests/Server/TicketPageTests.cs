using System.Net;
using System.Text.Json;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.SignalR;

namespace CityHall.Gateway.Tests.Server;

/// <summary>What a number's page is told, and what nobody else is.</summary>
public sealed class TicketPageTests(SharedCity shared) : IDisposable
{
    private readonly HallId _hall = shared.NextHall();
    private readonly CityServer _city = shared.Server;
    private readonly HttpClient _person = shared.Server.Person();

    private WindowId Window => WindowId.Of(_hall, 1);

    public void Dispose() => _person.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_is_the_same_for_every_link_and_nobody_keeps_or_lists_it(bool isOurs)
    {
        var link = isOurs ? PersonExtensions.Link(await _person.Take(_hall, "A01")) : "no-such-link";
        var stopping = TestContext.Current.CancellationToken;
        using var page = await _person.GetAsync($"/t/{link}", stopping);
        var other = await _person.GetStringAsync("/t/331002001-20200101-A001.AAAAAAAAAAAAAAAAAAAAAA", stopping);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(other, await page.Content.ReadAsStringAsync(stopping));
        Assert.True(page.Headers.CacheControl!.NoStore, $"{page.Headers.CacheControl}");
        Assert.Equal("noindex, nofollow", page.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task A_phone_is_told_of_its_own_number_only_and_of_others_just_that_it_still_holds()
    {
        using var pane = await Pane.Open(_city, Window);
        var mine = await _person.Take(_hall, "A01");
        await using var phone = await Watcher.Connect(_city, "/hubs/ticket", PersonExtensions.Link(mine));
        await phone.Beat();
        var before = phone.Told().Append(phone.First).Max(Version);

        for (var other = 0; other < 3; other++) await _person.Take(_hall, "A01");
        var taken = Version(await _person.Ticket(mine));
        await using var late = await Watcher.Connect(_city, "/hubs/ticket", PersonExtensions.Link(mine));
        while (await phone.Beat() < late.First.GetProperty("asOf").GetDateTimeOffset())
        {
            // Beats come on: by then the others' numbers have been heard of.
        }

        Assert.True(taken > before, "The hall has changed");
        Assert.DoesNotContain(phone.Told(), view => Version(view) > before);

        await pane.Does("call-next");
        foreach (var watcher in new[] { phone, late })
        {
            var called = await watcher.Until("called", view => view.Text("state") is "Called");
            Assert.Equal(mine.Text("ticket"), called.Text("ticket"));
            Assert.NotEqual(JsonValueKind.Null, called.GetProperty("windowZone").ValueKind);
        }
    }

    [Fact]
    public async Task Another_number_s_mark_opens_nothing()
    {
        var (mine, other) = (await _person.Take(_hall, "A01"), await _person.Take(_hall, "A01"));
        var forged = mine.Text("ticket") + PersonExtensions.Link(other)[other.Text("ticket").Length..];

        await Assert.ThrowsAsync<HubException>(() => Watcher.Connect(_city, "/hubs/ticket", forged));
        Assert.Equal(HttpStatusCode.NotFound, (await _person.Look($"/api/v1/tickets/{forged}")).Status);
        foreach (var wish in new[] { "cancel", "postpone", "reactivate", "return" })
            Assert.Equal(
                HttpStatusCode.NotFound, (await _person.Press($"/api/v1/tickets/{forged}/{wish}")).Status);
    }

    [Fact]
    public async Task A_number_wishes_so_often_and_no_more_and_its_link_is_in_no_log()
    {
        await using var city = await CityServer.Start("--Hall:Gateway:WishesPerMinutePerTicket=2");
        using var person = city.Person();
        var hall = new HallId("331002000");
        var (mine, other) = (await person.Take(hall, "A01"), await person.Take(hall, "A01"));
        await person.GetAsync($"/t/{PersonExtensions.Link(mine)}", TestContext.Current.CancellationToken);
        await person.Ticket(mine);
        await using var phone = await Watcher.Connect(city, "/hubs/ticket", PersonExtensions.Link(mine));
        await Assert.ThrowsAsync<HubException>(() => phone.Watch(PersonExtensions.Link(mine) + "x"));

        Assert.Equal(HttpStatusCode.Conflict, (await person.Wish(mine, "reactivate")).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.Wish(mine, "postpone")).Status);
        var (status, tooMany) = await person.Wish(mine, "cancel");
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooMany"), (status, tooMany.Text("type")));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await person.Wish(mine, "return")).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.Wish(other, "cancel")).Status);

        var log = await city.Log();
        Assert.NotEmpty(log);
        foreach (var taken in new[] { mine, other })
            Assert.DoesNotContain(PersonExtensions.Link(taken).Split('.')[1], log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_promised_where_nothing_is_connected() => Assert.Equal(
        JsonValueKind.Null,
        (await _person.Ticket(await _person.Take(_hall, "A01"))).GetProperty("notices").ValueKind);

    private static long Version(JsonElement view) => view.GetProperty("version").GetInt64();
}
