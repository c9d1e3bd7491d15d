namespace CityHall.Benchmarks.Workers;

/// <summary>The least that a silo can be asked.</summary>
[Alias("IEchoGrain")]
public interface IEchoGrain : IGrainWithStringKey
{
    [Alias("Echo")]
    Task<string> Echo(string said);
}

internal sealed class EchoGrain : Grain, IEchoGrain
{
    public Task<string> Echo(string said) => Task.FromResult(said);
}
