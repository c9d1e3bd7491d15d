using CityHall.Gateway.People;
using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Tests.People;

public sealed class SignInLimitsTests : IDisposable
{
    private const string Stranger = "10.0.0.66";
    private const string Own = "10.0.0.1";

    private static readonly PersonId Person = PersonId.Of(SomeHall.Clerk);

    private readonly SignInLimits _limits = new(Options.Create(new GatewayOptions
    {
        SignInsPerMinutePerAccountAndAddress = 2,
        SignInsPerMinutePerAccount = 4,
    }));

    public void Dispose() => _limits.Dispose();

    [Fact]
    public void A_stranger_guesses_a_few_times_only_and_does_not_lock_the_clerk_out()
    {
        var answers = Enumerable.Range(0, 10).Select(_ => _limits.Try(Person, Stranger)).ToList();
        Assert.All(answers[..2], Assert.Null);
        Assert.All(answers[2..], answer => Assert.Equal(("TooMany", 429), (answer?.Type, answer?.StatusCode)));
        Assert.Null(_limits.Try(Person, Own));
        Assert.Null(_limits.Try(new PersonId("C331002-0042"), Stranger));
    }

    [Fact]
    public void Many_addresses_together_guess_a_few_times_only()
    {
        var answers = Enumerable.Range(0, 10).Select(no => _limits.Try(Person, $"10.0.1.{no}"));
        Assert.Equal(4, answers.Count(answer => answer is null));
    }
}
