namespace CityHall.City.Simulation.Live;

/// <summary>So many at once; the others queue, rather than being sent away again and again.</summary>
internal sealed class Gate(int atOnce, CancellationToken stopping) : IDisposable
{
    private readonly SemaphoreSlim _free = new(atOnce);

    public async Task<IDisposable> Enter()
    {
        await _free.WaitAsync(stopping);
        return new Leaving(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Leaving(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
