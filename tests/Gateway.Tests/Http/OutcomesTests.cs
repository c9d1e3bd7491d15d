using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;
using Microsoft.AspNetCore.Http;

namespace CityHall.Gateway.Tests.Http;

public sealed class OutcomesTests
{
    [Fact]
    public async Task What_was_done_is_answered_with_200() => Assert.Equal(200, await StatusOf("done"));

    [Fact]
    public async Task What_was_refused_is_answered_with_409() =>
        Assert.Equal(409, await StatusOf(new Refusal.NobodyWaiting(SomeHall.Window)));

    [Fact]
    public async Task What_may_have_been_done_is_answered_with_503() =>
        Assert.Equal(503, await StatusOf(new Outcome<string>.Unknown()));

    [Fact]
    public async Task An_id_that_was_used_for_another_command_is_answered_with_422() =>
        Assert.Equal(422, await StatusOf(new Outcome<string>.Reused()));

    [Fact]
    public void When_the_world_fails_the_outcome_is_unknown()
    {
        Assert.True(Outcomes.IsUnknown(new TimeoutException()));
        Assert.True(Outcomes.IsUnknown(new Orleans.Runtime.SiloUnavailableException()));
        Assert.True(Outcomes.IsUnknown(new JournalUnavailableException()));
        Assert.False(Outcomes.IsUnknown(new InvalidOperationException()));
    }

    private static async Task<int?> StatusOf(Outcome<string> outcome) =>
        ((IStatusCodeHttpResult)await Task.FromResult(outcome).Answer()).StatusCode;
}
