using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces.City;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.City;

/// <summary>Makes the city's view from what is known of its halls.</summary>
internal static class CityFold
{
    /// <remarks>The version is the newest hall's, a journal position: it grows over restarts, too.</remarks>
    public static CityView Of(IReadOnlyList<HallPlace> places, HallBoard board)
    {
        var rows = places.Select(place => (Place: place, Now: board[place.Hall])).ToList();
        return new CityView(
            rows.Max(row => row.Now.Version),
            NewestAsOf(places, board) ?? default,
            [.. rows.Select(row => Row(row.Place, row.Now))]);
    }

    public static DateTimeOffset? NewestAsOf(IReadOnlyList<HallPlace> places, HallBoard board) =>
        places.Max(place => board[place.Hall].AsOf);

    private static CityRow Row(HallPlace place, HallNow now) => Row(place, now.AsOf, now.Views?.Public);

    private static CityRow Row(HallPlace place, DateTimeOffset? asOf, HallView? view) => new(
        place.Hall,
        place.Name,
        place.Tier,
        place.Division,
        place.Parent,
        asOf,
        view?.Queues.Sum(queue => queue.Waiting) ?? 0,
        view?.Queues.Min(queue => queue.WaitingSince),
        view?.OpenWindows ?? 0,
        view?.Served ?? 0,
        view?.IsIssuing ?? false);
}
