using System.Runtime.CompilerServices;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Halls;

/// <summary>One watcher's enumeration: the newest view when there is a newer one, a beat when there is none.</summary>
internal static class HallWatch
{
    /// <summary>A beat is sent only if the journal's tail was confirmed within this time.</summary>
    public static readonly TimeSpan VouchedFor = TimeSpan.FromSeconds(2);

    /// <summary>Half of what a screen may expect at the latest, so that one late turn shows nowhere.</summary>
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(1);

    public static async IAsyncEnumerable<HallNews> Run(
        Func<Publication?> newest,
        Func<DateTimeOffset?> asOf,
        long afterVersion,
        TimeProvider real,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        Publication? taken = null;

        // For as long as the watcher wants: it ends by cancellation or with the activation.
        while (!cancellation.IsCancellationRequested)
        {
            var published = newest();
            var isKnown = published is null || published == taken
                || (taken is null && published.Views.Version < afterVersion);
            taken = published;
            if (!isKnown) yield return new HallNews(published!.AsOf, published.Views);
            else if (asOf() is { } instant) yield return new HallNews(instant, Views: null);
            if (newest() == taken) await NewsOrBeat(taken, real, cancellation);
        }
    }

    private static async Task NewsOrBeat(Publication? taken, TimeProvider real, CancellationToken cancellation)
    {
        var news = taken is null
            ? Task.Delay(BeatEvery, real, cancellation)
            : taken.Superseded.WaitAsync(BeatEvery, real, cancellation);
        await news.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
