using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Live;

/// <summary>Something that pages look at; it runs while somebody does, and tells all of them the same.</summary>
internal abstract class Topic(string key, HallId? hall)
{
    public string Key => key;

    /// <summary>Whose news it is cut from; null if it does not wait for one hall's.</summary>
    public HallId? Hall => hall;

    /// <summary>There is news of the hall; never waits.</summary>
    public virtual void Signal()
    {
    }

    public abstract Task Run(Audience audience, CancellationToken stopping);
}
