using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tests.Http;

public sealed class ProblemTests
{
    [Fact]
    public void A_refusal_is_a_conflict_with_its_facts_beside_its_type()
    {
        var problem = Problem.Of(new Refusal.AlreadyCalled(new("A015"), SomeHall.Window, SomeHall.Nine));
        Assert.Equal(("AlreadyCalled", 409), (problem.Type, problem.StatusCode));
        Assert.Equal(
            """{"number":"A015","window":"331002001-W03","calledAt":"2026-11-23T09:00:00+08:00"}""",
            problem.Facts.ToJsonString(GatewayJson.Options));
    }

    [Fact]
    public void A_refusal_over_an_unknown_id_is_not_found() =>
        Assert.Equal(404, Problem.Of(new Refusal.UnknownHall(SomeHall.Id)).StatusCode);

    [Fact]
    public void States_are_words()
    {
        var problem = Problem.Of(new Refusal.WindowIsNotOpen(SomeHall.Window, WindowState.Paused));
        Assert.Equal("Paused", (string?)problem.Facts["state"]);
    }

    [Fact]
    public void Whoever_comes_too_often_is_told_in_whole_seconds_when_to_come_again() =>
        Assert.Equal(2, (int?)Problem.TooMany(TimeSpan.FromSeconds(1.2)).Facts["retryAfterSeconds"]);

    [Theory]
    [InlineData(401, "NotSignedIn")]
    [InlineData(404, "NotFound")]
    [InlineData(405, "InvalidRequest")]
    [InlineData(413, "TooLarge")]
    [InlineData(500, "OutcomeUnknown")]
    public void A_bare_status_has_a_type_of_its_own(int status, string type) =>
        Assert.Equal((type, status), (Problem.OfStatus(status).Type, Problem.OfStatus(status).StatusCode));
}
