using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Policies;

/// <summary>The rules that one node of the tree sets for itself and for all below.</summary>
[Alias("IPolicyGrain")]
public interface IPolicyGrain : IGrainWithStringKey
{
    [Alias("Set")]
    Task<Outcome<ChangeAnswer>> Set(PolicyForm form, Request request);

    /// <summary>As it is at an instant, or now; null if there is no such node.</summary>
    [Alias("View")]
    Task<PolicyView?> View(DateTimeOffset? at);

    /// <summary>The changes after a version in their order, a page of them.</summary>
    [Alias("History")]
    Task<ImmutableArray<PolicyRecord>> History(int afterVersion);
}
