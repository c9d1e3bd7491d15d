namespace CityHall.Gateway.Access;

/// <summary>Where a right must hold, as the request names it.</summary>
internal enum Place
{
    /// <summary>Somewhere: the endpoint looks at the rest.</summary>
    Anywhere,

    City,

    /// <summary>The hall of the path.</summary>
    Hall,

    /// <summary>The hall of the window of the path.</summary>
    Window,

    /// <summary>The node of the path.</summary>
    Node,

    /// <summary>The hall or division that the query names; all the city if it names none.</summary>
    Query,
}
