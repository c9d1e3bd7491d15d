namespace CityHall.Grains.Subscriptions;

/// <summary>One shard of a subscription, such as served/0.</summary>
[Alias("ISubscriberGrain")]
public interface ISubscriberGrain : IGrainWithStringKey
{
    /// <summary>
    /// Handles what is in the journal beyond the checkpoint; true if that takes longer than a caller should wait: the
    /// next call joins it.
    /// </summary>
    [Alias("Advance")]
    Task<bool> Advance();
}
