namespace CityHall.Gateway.Live;

/// <summary>One connection of a page, and how to end it.</summary>
internal sealed record Viewer(string Connection, Action HangUp);
