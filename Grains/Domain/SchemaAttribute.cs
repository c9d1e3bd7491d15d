namespace CityHall.Grains.Domain;

/// <summary>The version of an event's shape; without one it is in its first.</summary>
/// <remarks>
/// A newer shape only adds fields that mean nothing when they are absent: so older payloads read as they are.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SchemaAttribute(int version) : Attribute
{
    public int Version => version;
}
