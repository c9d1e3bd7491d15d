namespace CityHall.Gateway.Tickets;

/// <summary>The secret under which ticket links are made; every gateway of the city has the same.</summary>
public sealed record TicketLinkKey(byte[] Secret);
