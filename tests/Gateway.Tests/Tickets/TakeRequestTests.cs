using System.Text.Json;
using CityHall.Gateway.Http;
using CityHall.Gateway.Tickets;
using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tests.Tickets;

public sealed class TakeRequestTests
{
    private const string Slot =
        """ "slot":{"begins":"2026-11-23T09:30:00+08:00","ends":"2026-11-23T10:00:00+08:00"} """;

    private static readonly SignedIn Clerk = new(SomeHall.Clerk, "Zhou Xiaoning", SomeHall.Window, 17);

    [Fact]
    public void What_only_others_may_say_is_not_heard_from_a_kiosk()
    {
        var form = Read($$"""
            {
                "items": ["A01"], "class": "Military", "classConfirmed": true, "identityHash": "x",
                "channel": "GuideDesk", "origin": "331002001-20261123-A001", {{Slot}}
            }
            """).ToForm(Taker.Kiosk(SomeHall.Id), keptPlaceOf: null, identityHash: null);
        Assert.Equal((TicketClass.Military, false, null), (form.Class, form.ClassConfirmed, form.IdentityHash));
        Assert.Equal((Channel.Kiosk, null, null), (form.Channel, form.Origin, form.Slot));
    }

    [Fact]
    public void A_clerk_says_that_a_class_is_confirmed_and_for_when_the_appointment_is()
    {
        var request = Read($$"""{"items":["A01"],"class":"Military","classConfirmed":true,{{Slot}}}""");
        request.Check(SomeHall.Nine);
        var form = request.ToForm(Taker.Desk(Clerk, isAppointment: true), SomeHall.Ticket("A007"), "h");

        Assert.Equal((true, Channel.Appointment), (form.ClassConfirmed, form.Channel));
        Assert.Equal(SomeHall.Nine.AddMinutes(30), form.Slot?.Begins);
        Assert.Equal((SomeHall.Ticket("A007"), "h"), (form.KeptPlaceOf, form.IdentityHash));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        Assert.Equal(["caseCount", "items", "party"], Wrong("""{"items":[],"party":21,"caseCount":51}""").Order());

    [Theory]
    [InlineData("""{"items":["A01","A01"]}""", "items")]
    [InlineData("""{"items":["A01"],"party":0}""", "party")]
    [InlineData("""{"items":["A01"],"needs":["Hearing","Hearing","Hearing","Hearing"]}""", "needs")]
    [InlineData("""{"items":["A01"],"keptPlaceOf":" "}""", "keptPlaceOf")]
    public void A_form_beyond_its_limits_is_invalid(string json, string place) => Assert.Contains(place, Wrong(json));

    [Theory]
    [InlineData("2026-11-23T10:00:00+08:00", "2026-11-23T10:00:00+08:00", "slot.ends")]
    [InlineData("2026-11-23T10:00:00+08:00", "2026-11-23T09:00:00+08:00", "slot.ends")]
    [InlineData("2026-11-23T10:00:00+08:00", "2026-11-23T14:00:01+08:00", "slot.ends")]
    [InlineData("2026-11-24T09:00:01+08:00", "2026-11-24T10:00:00+08:00", "slot.begins")]
    [InlineData("2026-11-22T08:59:59+08:00", "2026-11-22T10:00:00+08:00", "slot.begins")]
    [InlineData("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "slot.begins")]
    public void A_slot_that_no_appointment_has_is_invalid(string begins, string ends, string place) =>
        Assert.Contains(place, Wrong($$"""{"items":["A01"],"slot":{"begins":"{{begins}}","ends":"{{ends}}"} }"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"items":null}""")]
    [InlineData("""{"items":[""]}""")]
    [InlineData("""{"items":["A01"],"class":"Emperor"}""")]
    [InlineData("""{"items":["A01"],"class":1}""")]
    [InlineData("""{"items":["A01"],"class":"1"}""")]
    [InlineData("""{"items":["A01"],"slot":{"begins":"2026-11-23T10:00:00+08:00"}}""")]
    public void A_form_that_makes_no_sense_is_not_read(string json) =>
        Assert.ThrowsAny<JsonException>(() => Read(json));

    private static IEnumerable<string> Wrong(string json) =>
        Assert.Throws<InvalidRequestException>(() => Read(json).Check(SomeHall.Nine)).Errors.Keys;

    private static TakeRequest Read(string json) => JsonSerializer.Deserialize<TakeRequest>(json, GatewayJson.Options)!;
}
