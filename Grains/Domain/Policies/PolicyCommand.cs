using System.Text.Json.Serialization;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Domain.Policies;

/// <summary>What may be asked of a node of the tree of rules.</summary>
public abstract record PolicyCommand : DomainCommand
{
    private PolicyCommand()
    {
    }

    /// <summary>From an instant on the node says this, and nothing else.</summary>
    public sealed record Set(NodeId Node, PolicyForm Form) : PolicyCommand
    {
        /// <summary>What the shell read beside the command: a repeat of the same command may find another.</summary>
        [JsonIgnore]
        public Ground Ground { get; init; } = Ground.Bare;
    }
}
