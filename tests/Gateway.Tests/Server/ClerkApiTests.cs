using System.Net;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Server;

public sealed class ClerkApiTests
{
    private static readonly WindowId Window = new("331002000-W01");
    private static readonly WindowId Other = new("331002000-W02");

    [Fact]
    public async Task A_sign_in_survives_a_restart_of_the_server()
    {
        var city = await CityServer.Start();
        var pane = await city.SignIn(Window);
        var cookies = await Cookie(city);
        pane.Dispose();

        city = await city.Restart();
        using var again = city.Person();
        again.DefaultRequestHeaders.Add("Cookie", cookies);
        var (status, body) = await again.Press($"/api/v1/windows/{Window}/open");
        Assert.True(status is HttpStatusCode.OK, $"{status} {body}");
        await city.DisposeAsync();
    }

    [Fact]
    public async Task Signing_in_elsewhere_ends_the_old_session_there()
    {
        await using var city = await CityServer.Start();
        using var first = await city.SignIn(Window);
        using var second = await city.SignIn(Other);

        var (status, body) = await first.Press($"/api/v1/windows/{Window}/open");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("WindowIsNotStaffed", body.GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.OK, (await second.Press($"/api/v1/windows/{Other}/open")).Status);
    }

    [Fact]
    public async Task A_window_of_somebody_else_is_refused_by_name()
    {
        await using var city = await CityServer.Start();
        using var first = await city.SignIn(Window);
        var (clerk, password) = city.Account(Window.Hall, 1);
        using var person = city.Person();
        var (status, body) = await person.Press("/api/v1/clerks/sign-in", new { window = Window, clerk, password });

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("WindowIsStaffed", body.GetProperty("type").GetString());
    }

    [Fact]
    public async Task After_signing_out_nothing_may_be_pressed()
    {
        await using var city = await CityServer.Start();
        using var pane = await city.SignIn(Window);
        Assert.Equal(HttpStatusCode.OK, (await pane.Look("/api/v1/clerks/me")).Status);
        Assert.Equal(HttpStatusCode.OK, (await pane.Press("/api/v1/clerks/sign-out")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await pane.Press($"/api/v1/windows/{Window}/open")).Status);
    }

    [Fact]
    public async Task A_changed_password_counts_and_the_first_one_does_not_any_more()
    {
        const string Chosen = "a sentence that I remember";
        await using var city = await CityServer.Start();
        var (clerk, password) = city.Account(Window.Hall);
        using var person = city.Person();

        var change = new { person = clerk, password, newPassword = Chosen };
        Assert.Equal(HttpStatusCode.OK, (await person.Press("/api/v1/session/password", change)).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.Press("/api/v1/session/password", change)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(password)).Status);
        Assert.Equal(HttpStatusCode.OK, (await SignIn(Chosen)).Status);
        return;

        Task<(HttpStatusCode Status, System.Text.Json.JsonElement Body)> SignIn(string with) =>
            person.Press("/api/v1/clerks/sign-in", new { window = Window, clerk, password = with });
    }

    private static async Task<string> Cookie(CityServer city)
    {
        var (clerk, password) = city.Account(Window.Hall);
        using var person = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = city.Url };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/clerks/sign-in")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { window = Window, clerk, password }),
            Headers = { { "Idempotency-Key", Guid.NewGuid().ToString("N") } },
        };
        using var response = await person.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        return cookie.Split(';')[0];
    }
}
