using System.Diagnostics.CodeAnalysis;
using CityHall.City.Simulation.Times;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Actors;

/// <summary>
/// Two clerks change places after an hour: the first gets up and waits, the second moves over, the first takes his.
/// </summary>
internal sealed class Swap(ITime time, DateTimeOffset at)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private bool _hasBegun;
    private Offer? _offer;

    /// <summary>True for one clerk: he is the first.</summary>
    public bool TryBegin()
    {
        lock (_gate) return !_hasBegun && time.Now >= at && (_hasBegun = true);
    }

    /// <summary>The first has left his window; returns the one that is free for him in the end.</summary>
    public async Task<WindowPlan> Exchange(WindowPlan mine)
    {
        Offer offer;
        lock (_gate) _offer = offer = new Offer(mine, time.Set(time.Now + Patience));
        await offer.Alarm.Rung;
        lock (_gate)
        {
            if (_offer == offer)
            {
                _offer = null;
                return mine;
            }
        }

        return await offer.Free;
    }

    /// <summary>True for the second: the window is his to move to, and he must say what is free then.</summary>
    public bool TryAccept([NotNullWhen(true)] out Offer? offer)
    {
        lock (_gate) (offer, _offer) = (_offer, null);
        return offer is not null;
    }
}
