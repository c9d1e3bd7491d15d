using System.Text.Json;
using CityHall.Gateway.Http;
using CityHall.Gateway.Tickets;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tests.Tickets;

public sealed class TakeRequestTests
{
    [Fact]
    public void What_only_others_may_say_is_not_heard_from_a_kiosk()
    {
        var form = Read("""
            {
                "items": ["A01"], "classConfirmed": true, "identityHash": "x",
                "channel": "GuideDesk", "origin": "331002001-20261123-A001"
            }
            """).ToForm();
        Assert.Equal((false, null), (form.ClassConfirmed, form.IdentityHash));
        Assert.Equal((Channel.Kiosk, null), (form.Channel, form.Origin));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var form = Read("""{"items":[],"party":21,"caseCount":51}""");
        var invalid = Assert.Throws<InvalidRequestException>(form.ToForm);
        Assert.Equal(["caseCount", "items", "party"], invalid.Errors.Keys.Order());
    }

    [Theory]
    [InlineData("""{"items":["A01","A01"]}""", "items")]
    [InlineData("""{"items":["A01"],"party":0}""", "party")]
    [InlineData("""{"items":["A01"],"needs":["Hearing","Hearing","Hearing","Hearing"]}""", "needs")]
    public void A_form_beyond_its_limits_is_invalid(string json, string place) =>
        Assert.Contains(place, Assert.Throws<InvalidRequestException>(() => Read(json).ToForm()).Errors.Keys);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"items":null}""")]
    [InlineData("""{"items":[""]}""")]
    [InlineData("""{"items":["A01"],"class":"Emperor"}""")]
    [InlineData("""{"items":["A01"],"class":1}""")]
    [InlineData("""{"items":["A01"],"class":"1"}""")]
    public void A_form_that_makes_no_sense_is_not_read(string json) =>
        Assert.ThrowsAny<JsonException>(() => Read(json));

    private static TakeRequest Read(string json) => JsonSerializer.Deserialize<TakeRequest>(json, GatewayJson.Options)!;
}
