using CityHall.Gateway.Live;

namespace CityHall.Gateway.Tests.Live;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 250)]
    [InlineData(3, 1000)]
    [InlineData(1_000_000, 5000)]
    public void It_waits_longer_and_longer_but_never_long(int failures, int mostMs) => Assert.All(
        Enumerable.Range(0, 100),
        _ => Assert.InRange(Backoff.After(failures).TotalMilliseconds, 0, mostMs));
}
