using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Interfaces.People;

/// <summary>A role and where it holds: at a node of the tree and all below it.</summary>
[GenerateSerializer, Immutable]
public sealed record Grant([property: Id(0)] Role Role, [property: Id(1)] NodeId Scope);

/// <summary>What somebody is in the halls; what each may do, the rim decides.</summary>
public enum Role
{
    Clerk,
    Guide,
    HallManager,
    CountyManager,
    CityManager,

    /// <summary>Sees the record, changes nothing.</summary>
    Auditor,

    /// <summary>Says who may do what, and does none of it; never an auditor as well.</summary>
    Administrator,
}
