using System.Diagnostics;

namespace CityHall.Gateway.Tests.Server;

/// <summary>Waits for a condition, not for a duration.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    public static async Task<T> Holds<T>(string what, Func<Task<T>> read, Func<T, bool> condition)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            var value = await read();
            if (condition(value)) return value;
            if (since.Elapsed > Patience)
                throw new TimeoutException($"Waited {Patience.TotalSeconds} s for: {what}. Last seen: {value}");
            await Task.Delay(Step, TestContext.Current.CancellationToken);
        }
    }
}
