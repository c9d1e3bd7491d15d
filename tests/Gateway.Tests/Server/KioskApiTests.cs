using System.Net;
using System.Text;
using System.Text.Json;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Server;

/// <summary>What a kiosk asks for beside numbers, each with its limit.</summary>
public sealed class KioskApiTests(StaffCity shared) : IDisposable
{
    private readonly HallId _hall = shared.NextHall();
    private readonly HttpClient _kiosk = shared.Server.Person();

    private string Path => $"/api/v1/halls/{_hall}/kiosk";

    public void Dispose() => _kiosk.Dispose();

    [Fact]
    public async Task Only_the_attendant_s_code_of_the_hall_opens()
    {
        var code = shared.Server.KioskCode(_hall);
        Assert.Equal(HttpStatusCode.NoContent, (await Unlock(code)).Status);
        Assert.Equal("WrongCode", (await Unlock(Wrong(code))).Body.Text("type"));
        Assert.Equal(HttpStatusCode.NoContent, (await Unlock(code)).Status);
    }

    [Fact]
    public async Task Five_wrong_codes_in_a_row_lock_the_address_out_whatever_it_types_then()
    {
        var code = shared.Server.KioskCode(_hall);
        for (var guess = 0; guess < 5; guess++)
            Assert.Equal("WrongCode", (await Unlock(Wrong(code))).Body.Text("type"));

        var (status, body) = await Unlock(code);
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooMany"), (status, body.Text("type")));
        Assert.InRange(body.GetProperty("retryAfterSeconds").GetInt32(), 590, 600);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"code\":\"12345\"}")]
    [InlineData("{\"code\":\"1234567\"}")]
    [InlineData("{\"code\":\"12345a\"}")]
    [InlineData("{\"code\":\"１２３４５６\"}")]
    public async Task What_is_no_code_is_invalid(string json) =>
        Assert.Equal("InvalidRequest", (await _kiosk.Press($"{Path}/unlock", Json(json))).Body.Text("type"));

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"place\":\"\"}")]
    [InlineData("{\"place\":\"<b>1</b>\"}")]
    [InlineData("{\"place\":\"123456789012345678901\"}")]
    public async Task Help_at_no_place_is_invalid(string json) =>
        Assert.Equal("InvalidRequest", (await _kiosk.Press($"{Path}/help", Json(json))).Body.Text("type"));

    [Fact]
    public async Task What_is_asked_of_a_hall_that_is_not_there_is_not_found()
    {
        var help = await _kiosk.Press("/api/v1/halls/999999999/kiosk/help", new { place = "1" });
        var unlock = await _kiosk.Press("/api/v1/halls/999999999/kiosk/unlock", new { code = "000000" });
        Assert.Equal(("UnknownHall", "UnknownHall"), (help.Body.Text("type"), unlock.Body.Text("type")));
    }

    [Fact]
    public async Task Help_is_called_for_a_few_times_a_minute_only()
    {
        var answers = new List<string?>();
        for (var no = 1; no <= 8; no++)
            answers.Add((await _kiosk.Press($"{Path}/help", new { place = $"{no}" })).Body is { } body
                && body.TryGetProperty("type", out var type) ? type.GetString() : null);

        Assert.Equal([null, null, null, null, null, null, "TooMany", "TooMany"], answers);
    }

    private Task<(HttpStatusCode Status, JsonElement Body)> Unlock(string code) =>
        _kiosk.Press($"{Path}/unlock", new { code });

    private static string Wrong(string code) => code is "000000" ? "000001" : "000000";

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
