using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.City;

/// <summary>The whole city: a view at most each second, and in between a beat that names the silent halls.</summary>
internal sealed class CityTopic(IReadOnlyList<HallPlace> places, HallBoard board, TimeProvider time)
    : Topic(Name, hall: null)
{
    public const string Name = "city";

    private static readonly TimeSpan HalfTurn = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan SilenceLimit = TimeSpan.FromSeconds(5);

    private long _toldChanges = -1;
    private long _toldVersion = -1;
    private DateTimeOffset _toldAsOf;

    public override async Task Run(Audience audience, CancellationToken stopping)
    {
        using var halfTurns = new PeriodicTimer(HalfTurn, time);

        // Apart, because a beat is news only if it is newer than the view before it.
        for (var isForView = true; await halfTurns.WaitForNextTickAsync(stopping); isForView = !isForView)
            await (isForView ? Change(audience) : Beat(audience));
    }

    private async Task Change(Audience audience)
    {
        var changes = board.Changes;
        if (changes == _toldChanges) return;
        var view = CityFold.Of(places, board);

        // Pages take only what is newer by version or by age; it will be with the next beat of any hall.
        if (view.Version <= _toldVersion && view.AsOf <= _toldAsOf) return;
        (_toldChanges, _toldVersion, _toldAsOf) = (changes, view.Version, view.AsOf);
        await audience.Send("Changed", view);
    }

    private async Task Beat(Audience audience)
    {
        if (CityFold.NewestAsOf(places, board) is not { } asOf || asOf <= _toldAsOf) return;
        _toldAsOf = asOf;
        HallId[] silent = [.. places.Select(place => place.Hall).Where(hall => board.IsSilent(hall, SilenceLimit))];
        await audience.Send("Beat", asOf, silent);
    }
}
