using System.Net;
using System.Text.Json;
using CityHall.Gateway.Tests.Policies;
using CityHall.Gateway.Tests.Server;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.People;

public sealed class PeopleApiTests(StaffCity shared) : IAsyncLifetime
{
    private const string Own = "a sentence of my own";
    private const string Other = "331003001";

    private readonly CityServer _city = shared.Server;
    private readonly HallId _hall = shared.NextHall();
    private readonly HttpClient _operator = Operator.Of(shared.Server);
    private HttpClient _boss = null!;

    public async ValueTask InitializeAsync()
    {
        var (id, password) = await Invite(_operator, "Administrator", _hall.Value);
        _boss = _city.Person();
        await Choose(_boss, id, password);
    }

    public ValueTask DisposeAsync()
    {
        _boss.Dispose();
        _operator.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Who_is_invited_does_nothing_before_a_password_of_his_own()
    {
        var (id, first) = await Invite(_boss, "HallManager", _hall.Value);
        using var manager = await _city.Enter(id, first);

        var (status, session) = await manager.Look("/api/v1/session");
        Assert.Equal((HttpStatusCode.OK, true), (status, session.GetProperty("mustChangePassword").GetBoolean()));
        Expect(await manager.Look(People), HttpStatusCode.Forbidden, "PasswordMustBeChanged");

        await Choose(manager, id, first);
        Assert.Equal(HttpStatusCode.OK, (await manager.Look(People)).Status);
        Expect(await SignIn(id, first), HttpStatusCode.Unauthorized, "WrongPassword");
    }

    [Fact]
    public async Task An_invitation_that_is_sent_again_tells_a_password_only_until_one_was_chosen()
    {
        var request = Guid.NewGuid().ToString("N");
        var body = Invitation(NewId(), "Guide", _hall.Value);
        var (_, first) = await _boss.Press("/api/v1/people", body, request);
        var (_, again) = await _boss.Press("/api/v1/people", body, request);
        var id = again.GetProperty("person").Text("person");
        Assert.NotEqual(first.Text("password"), again.Text("password"));
        using var guide = _city.Person();
        await Choose(guide, id, again.Text("password"));

        var (status, late) = await _boss.Press("/api/v1/people", body, request);

        Assert.Equal((HttpStatusCode.OK, JsonValueKind.Null), (status, late.GetProperty("password").ValueKind));
        Assert.Equal(HttpStatusCode.OK, (await SignIn(id, Own)).Status);
    }

    [Fact]
    public async Task Who_is_disabled_is_out_at_once_and_his_window_is_free()
    {
        var window = WindowId.Of(_hall, 1);
        var clerk = _city.Account(_hall).Clerk;
        using var pane = await _city.SignIn(window);

        Assert.Equal(HttpStatusCode.OK, (await Act(clerk, "disable", new { reason = "Left" })).Status);

        Expect(await pane.Look($"/api/v1/windows/{window}"), HttpStatusCode.Unauthorized, "NotSignedIn");
        Expect(await pane.Press($"/api/v1/windows/{window}/open"), HttpStatusCode.Unauthorized, "NotSignedIn");
        Expect(
            await SignIn(clerk, _city.Password(clerk)), HttpStatusCode.Conflict, "IsDisabled");
        using var colleague = await _city.SignIn(window, account: 1);

        Assert.Equal(HttpStatusCode.OK, (await Act(clerk, "enable")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SignIn(clerk, _city.Password(clerk))).Status);
        Expect(await pane.Look($"/api/v1/windows/{window}"), HttpStatusCode.Unauthorized, "NotSignedIn");
    }

    [Fact]
    public async Task Roles_count_from_the_next_request_on()
    {
        var id = $"M{_hall}-1";
        using var manager = await _city.Enter(id);
        Assert.Equal(HttpStatusCode.OK, (await manager.Look(People)).Status);

        var grants = new[] { new { role = "Guide", scope = _hall.Value } };
        Assert.Equal(HttpStatusCode.OK, (await Act(id, "grants", new { grants })).Status);

        Expect(await manager.Look(People), HttpStatusCode.Forbidden, "NotAllowed");
    }

    [Fact]
    public async Task A_reset_password_ends_the_sessions_and_the_old_password()
    {
        var id = $"G{_hall}-1";
        using var guide = await _city.Enter(id);

        var (status, reset) = await Act(id, "reset");
        Assert.Equal(HttpStatusCode.OK, status);

        Assert.Equal(HttpStatusCode.Unauthorized, (await guide.Look("/api/v1/session")).Status);
        Expect(await SignIn(id, _city.Password(id)), HttpStatusCode.Unauthorized, "WrongPassword");
        Assert.Equal(HttpStatusCode.OK, (await SignIn(id, reset.Text("password"))).Status);
    }

    [Fact]
    public async Task Nobody_is_let_in_after_ten_wrong_passwords_not_even_with_the_right_one()
    {
        await using var city = await CityServer.Start("--Hall:Gateway:SignInsPerMinutePerAccountAndAddress=100");
        var id = $"G{_hall}-1";
        using var guesser = city.Person();
        for (var guess = 0; guess < 10; guess++)
            Expect(await SignIn(guesser, id, $"guess {guess}"), HttpStatusCode.Unauthorized, "WrongPassword");

        Expect(await SignIn(guesser, id, city.Password(id)), HttpStatusCode.Unauthorized, "WrongPassword");
        using var boss = Operator.Of(city);
        var (_, person) = await boss.Look($"/api/v1/people/{id}");
        Assert.True(person.GetProperty("lockedUntil").GetDateTimeOffset() > city.Now);
        var (_, history) = await boss.Look($"/api/v1/people/{id}/history");
        Assert.Equal(
            ["Registered", .. Enumerable.Repeat("SignInFailed", 10)],
            history.EnumerateArray().Select(entry => entry.Text("what")));
        Assert.DoesNotContain("guess", history.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gives_or_takes_what_is_above_or_beside_him()
    {
        var other = $"M{Other}-1";

        Expect(await Try(Invitation(NewId(), "Guide", Other)), HttpStatusCode.Forbidden, "NotAllowed");
        Expect(await Try(Invitation(NewId(), "CityManager", "city")), HttpStatusCode.Forbidden, "NotAllowed");
        Expect(await Act(other, "disable", new { reason = "x" }), HttpStatusCode.Forbidden, "NotAllowed");
        Expect(await Act(other, "reset"), HttpStatusCode.Forbidden, "NotAllowed");
        Expect(
            await Act($"G{_hall}-1", "grants", new { grants = new[] { new { role = "CityManager", scope = "city" } } }),
            HttpStatusCode.Forbidden, "NotAllowed");
        Expect(await _boss.Look($"/api/v1/people/{other}"), HttpStatusCode.Forbidden, "NotAllowed");
        Expect(await _boss.Look("/api/v1/people"), HttpStatusCode.Forbidden, "NotAllowed");
        var (_, me) = await _boss.Look("/api/v1/session");
        Expect(await Act(me.Text("person"), "disable", new { reason = "x" }), HttpStatusCode.Forbidden, "NotAllowed");
        Expect(await _boss.Look("/api/v1/people/X-0000"), HttpStatusCode.NotFound, "UnknownPerson");
    }

    [Fact]
    public async Task The_people_of_a_hall_are_listed_the_invited_ones_too()
    {
        var (id, _) = await Invite(_boss, "Guide", _hall.Value);

        var ids = await Eventually.Holds(
            $"{id} is listed",
            async () => (await _boss.Look(People)).Body.EnumerateArray().Select(one => one.Text("person")).ToList(),
            list => list.Contains(id));

        Assert.Contains(_city.Account(_hall).Clerk, ids);
        Assert.Contains($"M{_hall}-1", ids);
        Assert.DoesNotContain($"M{Other}-1", ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        var (_, rest) = await _boss.Look($"{People}&after={ids[^2]}");
        Assert.Equal(ids[^1], Assert.Single(rest.EnumerateArray()).Text("person"));
    }

    private string People => $"/api/v1/people?hall={_hall}";

    private static string NewId() => $"N{Guid.NewGuid():N}"[..12];

    private static object Invitation(string person, string role, string scope) =>
        new { person, name = "余建国", grants = new[] { new { role, scope } } };

    private static void Expect(
        (HttpStatusCode Status, JsonElement Body) answer, HttpStatusCode status, string type) =>
        Assert.Equal((status, type), (answer.Status, answer.Body.Text("type")));

    private static async Task Choose(HttpClient person, string id, string password)
    {
        var (status, body) = await person.Press(
            "/api/v1/session/password", new { person = id, password, newPassword = Own });
        Assert.True(status is HttpStatusCode.OK, $"{status} {body}");
    }

    private static Task<(HttpStatusCode Status, JsonElement Body)> SignIn(
        HttpClient client, string person, string password) =>
        client.Press("/api/v1/session/sign-in", new { person, password });

    private async Task<(HttpStatusCode Status, JsonElement Body)> SignIn(string person, string password)
    {
        using var client = _city.Person();
        return await SignIn(client, person, password);
    }

    private async Task<(string Id, string Password)> Invite(HttpClient boss, string role, string scope)
    {
        var id = NewId();
        var (status, invited) = await boss.Press("/api/v1/people", Invitation(id, role, scope));
        Assert.True(status is HttpStatusCode.OK, $"{status} {invited}");
        return (id, invited.Text("password"));
    }

    private Task<(HttpStatusCode Status, JsonElement Body)> Try(object invitation) =>
        _boss.Press("/api/v1/people", invitation);

    private Task<(HttpStatusCode Status, JsonElement Body)> Act(string person, string act, object? body = null) =>
        _boss.Press($"/api/v1/people/{person}/{act}", body);
}
