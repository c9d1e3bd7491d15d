using System.Text.Json;
using CityHall.Gateway.Http;
using CityHall.Gateway.Windows;

namespace CityHall.Gateway.Tests.Windows;

public sealed class VerbRequestsTests
{
    private static readonly string LongText = new('x', 65);

    [Theory]
    [InlineData("A15")]
    [InlineData("15")]
    [InlineData("AA015")]
    [InlineData("a015")]
    [InlineData("A999999")]
    public void A_number_that_cannot_be_one_is_not_meant(string number)
    {
        Assert.Equal(["number"], Wrong<NumberRequest>(new { number }));
        Assert.Equal(["number"], Wrong<CallRequest>(new { number, reason = "returns" }));
        Assert.Equal(["number"], Wrong<ConfirmClassRequest>(new { number, @class = "Elderly" }));
        Assert.Equal(["number"], Wrong<ManualRequest>(new { number, items = One, takenAt = SomeHall.Nine }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("x1234567890123456789012345678901234567890123456789012345678901234")]
    public void A_reason_is_a_short_word(string reason)
    {
        Assert.Equal(["reason"], Wrong<PauseRequest>(new { reason }));
        Assert.Equal(["reason"], Wrong<ParkRequest>(new { reason }));
        Assert.Equal(["reason"], Wrong<CallRequest>(new { number = "A015", reason }));
        Assert.Equal(["reason"], Wrong<TransferRequest>(new { queue = "B", reason }));
        Assert.Equal(["reason"], Wrong<StopRequest>(new { reason, fate = "Wait" }));
    }

    [Fact]
    public void Whoever_asked_has_a_short_name()
    {
        var (reason, atRequestOf) = ("ordered", LongText);
        Assert.Equal(["atRequestOf"], Wrong<CallRequest>(new { number = "A015", reason, atRequestOf }));
        Assert.Equal(["atRequestOf"], Wrong<TransferRequest>(new { queue = "B", reason, atRequestOf }));
    }

    [Fact]
    public void A_transfer_names_a_queue_or_a_window() =>
        Assert.Equal(["queue"], Wrong<TransferRequest>(new { reason = "wrong-queue" }));

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1999-12-31T23:59:59Z")]
    [InlineData("2101-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void A_time_of_another_age_is_no_time(string time)
    {
        Assert.Equal(["until"], Wrong<ParkRequest>(new { reason = "papers", until = time }));
        Assert.Equal(["takenAt"], Wrong<ManualRequest>(new { number = "M001", items = One, takenAt = time }));
        Assert.Equal(
            ["finishedAt", "startedAt"],
            Wrong<ManualRequest>(new
            {
                number = "M001",
                items = One,
                takenAt = SomeHall.Nine,
                startedAt = time,
                finishedAt = time,
            }));
    }

    [Fact]
    public void An_ending_says_what_belongs_to_it_and_no_more()
    {
        Assert.Equal(["ending.documentNo"], WrongEnding(new { end = "Accepted", documentNo = new string('9', 51) }));
        Assert.Equal(["ending.documentNo"], WrongEnding(new { end = "Accepted", documentNo = "TZ 2026; 1187" }));
        Assert.Equal(["ending.papers"], WrongEnding(new { end = "PapersMissing", papers = new[] { " " } }));
        Assert.Equal(["ending.papers"], WrongEnding(new { end = "PapersMissing", papers = new[] { LongText } }));
        Assert.Equal(
            ["ending.papers"],
            WrongEnding(new { end = "PapersMissing", papers = Enumerable.Repeat("户口簿", 11) }));
        Assert.Equal(["ending.until"], WrongEnding(new { end = "AcceptedPapersPending", until = "0001-01-01" }));
    }

    [Fact]
    public void A_manual_number_ends_by_the_same_rules()
    {
        var ending = new { end = "Accepted", documentNo = "" };
        Assert.Equal(
            ["ending.documentNo"],
            Wrong<ManualRequest>(new { number = "M001", items = One, takenAt = SomeHall.Nine, ending }));
        Assert.Equal(
            ["items"],
            Wrong<ManualRequest>(new { number = "M001", items = Array.Empty<string>(), takenAt = SomeHall.Nine }));
    }

    [Fact]
    public void Legs_are_named_once_each_and_no_more_than_there_can_be()
    {
        var ending = new { end = "Accepted" };
        Assert.Equal(["alsoDone"], Wrong<FinishRequest>(new { ending, alsoDone = new[] { 2, 2 } }));
        Assert.Equal(["alsoDone"], Wrong<FinishRequest>(new { ending, alsoDone = new[] { 1, 2, 3, 4, 5, 6 } }));
    }

    [Theory]
    [InlineData(typeof(FinishRequest), "{}")]
    [InlineData(typeof(FinishRequest), """{"ending":{}}""")]
    [InlineData(typeof(FinishRequest), """{"ending":{"end":1}}""")]
    [InlineData(typeof(ParkRequest), """{"reason":"papers","until":"yesterday"}""")]
    [InlineData(typeof(TransferRequest), """{"queue":"B"}""")]
    [InlineData(typeof(TransferRequest), """{"queue":"B C","reason":"wrong-queue"}""")]
    [InlineData(typeof(NumberRequest), """{"number":null}""")]
    [InlineData(typeof(ConfirmClassRequest), """{"number":"A001"}""")]
    [InlineData(typeof(HandOverRequest), """{"to":""}""")]
    [InlineData(typeof(StopRequest), """{"reason":"system"}""")]
    [InlineData(typeof(StopRequest), """{"reason":"system","fate":"Whatever"}""")]
    [InlineData(typeof(ManualRequest), """{"number":"M001","items":["A01"]}""")]
    public void What_makes_no_sense_is_not_read(Type type, string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, type, GatewayJson.Options));

    [Fact]
    public void What_makes_sense_is_read()
    {
        Right<ParkRequest>(new { reason = "papers" });
        Right<TransferRequest>(new { window = SomeHall.Window.Value, reason = "other-window" });
        Right<StopRequest>(new { reason = "power", fate = "Wait" });
        Right<FinishRequest>(new { ending = new { end = "Collected", documentNo = "浙台-2026/118" } });
    }

    private static string[] One => ["A01"];

    private static IEnumerable<string> WrongEnding(object ending) => Wrong<FinishRequest>(new { ending });

    private static void Right<TBody>(object said)
        where TBody : IChecked => Read<TBody>(said).Check();

    private static IEnumerable<string> Wrong<TBody>(object said)
        where TBody : IChecked =>
        Assert.Throws<InvalidRequestException>(() => Read<TBody>(said).Check()).Errors.Keys.Order();

    private static TBody Read<TBody>(object said) => JsonSerializer.Deserialize<TBody>(
        JsonSerializer.Serialize(said, GatewayJson.Options), GatewayJson.Options)!;
}
