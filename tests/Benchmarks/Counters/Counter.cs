namespace CityHall.Benchmarks.Counters;

/// <summary>One person after the other: a number is taken, called, served and finished, over and over.</summary>
/// <remarks>
/// All counters of a hall serve the same queue, and each has taken a number before it calls one: somebody waits for
/// every call.
/// </remarks>
internal sealed class Counter(IDesk desk, bool isWatched = false) : ICounter
{
    public const int PressesPerNumber = 4;

    private readonly Func<string, Task>[] _steps = [desk.Take, desk.CallNext, desk.Start, desk.Finish];
    private int _next;

    public bool IsWatched => isWatched;

    public async Task Press(string id)
    {
        await _steps[_next](id);
        _next = (_next + 1) % _steps.Length;
    }
}
