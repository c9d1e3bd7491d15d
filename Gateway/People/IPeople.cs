using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Gateway.People;

/// <summary>The port to the list of all accounts, folded from the journal a moment ago.</summary>
public interface IPeople
{
    /// <summary>Those with a role at one of the nodes, by id, after one of them.</summary>
    Task<IReadOnlyList<PersonId>> At(IReadOnlyCollection<NodeId> nodes, PersonId? after, int limit);
}
