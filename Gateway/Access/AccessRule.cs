namespace CityHall.Gateway.Access;

/// <summary>Who may: said at every endpoint and every method of a hub; where nothing is said, nobody may.</summary>
internal abstract record AccessRule
{
    private AccessRule()
    {
    }

    /// <summary>Everybody; whatever is asked for more is in the request itself, such as a ticket's link.</summary>
    public sealed record Open : AccessRule;

    /// <summary>Whoever is signed in, for himself.</summary>
    public sealed record Self : AccessRule;

    /// <summary>Who sits at the window of the path.</summary>
    public sealed record Seat : AccessRule;

    /// <summary>Whose role has the right at the place.</summary>
    public sealed record Needs(Right Right, Place Place) : AccessRule;
}
