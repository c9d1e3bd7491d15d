using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Journal;

/// <summary>The name of a stream: one truth's entries, in order, for ever.</summary>
public readonly record struct StreamKey(string Value)
{
    public const string HallPrefix = "hall/";
    public const string PolicyPrefix = "policy/";
    public const string PersonPrefix = "person/";

    public static StreamKey Of(HallId hall) => new(HallPrefix + hall.Value);

    public static StreamKey Of(ClerkId clerk) => new("clerk/" + clerk.Value);

    public static StreamKey Of(TicketId ticket) => new("ticket/" + ticket.Value);

    public static StreamKey Of(PersonId person) => new(PersonPrefix + person.Value);

    public static StreamKey Of(NodeId node) => new(PolicyPrefix + node.Value);

    public override string ToString() => Value;
}
