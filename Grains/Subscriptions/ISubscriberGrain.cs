namespace CityHall.Grains.Subscriptions;

/// <summary>One shard of a subscription, such as served/0.</summary>
[Alias("ISubscriberGrain")]
public interface ISubscriberGrain : IGrainWithStringKey
{
    /// <summary>Handles what is in the journal beyond the checkpoint.</summary>
    [Alias("Advance")]
    Task Advance();
}
