using System.Diagnostics;
using CityHall.Grains.Journal;
using CityHall.Grains.Subscriptions;

namespace CityHall.City.Simulation.City;

/// <summary>What follows beyond a stream comes a little later: the day is over when all of it has come.</summary>
internal static class Effects
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromMilliseconds(20);

    /// <summary>Until each subscription has handled all there is; returns what it could not handle.</summary>
    public static async Task<IReadOnlyList<string>> Settle(SimCity city, IJournal journal, ISubscriptionStore store)
    {
        var end = await journal.LastPosition();
        var aside = new List<string>();
        foreach (var shard in city.Shards)
        {
            if (!await IsAdvanced(city, shard, store, end)) aside.Add($"{shard} has not come to position {end}");
            aside.AddRange(
                from entry in await store.OldestAside(shard.ToString())
                select $"{entry.Stream}: position {entry.Position} was put aside by {shard}: {entry.Error}");
        }

        return aside;
    }

    private static async Task<bool> IsAdvanced(SimCity city, Shard shard, ISubscriptionStore store, long end)
    {
        var since = Stopwatch.StartNew();
        while (await store.Position(shard.ToString()) < end)
        {
            if (since.Elapsed > Patience) return false;
            try
            {
                await city.Grain<ISubscriberGrain>(shard.ToString()).Advance();
            }
            catch (Exception trouble) when (trouble is EffectUnknownException or JournalUnavailableException)
            {
                // The journal still loses answers: what is not certain is told again.
                await Task.Delay(BeforeAgain);
            }
        }

        return true;
    }
}
