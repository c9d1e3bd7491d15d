using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Gateway.Manage;

/// <summary>
/// Whom the manager saw at the window when he pressed: if another one sits there by now, nothing is done.
/// </summary>
internal record SeatSeen(ClerkId Clerk, long Session) : IChecked
{
    public Seat Seat => new(Clerk, Session);

    public void Check() => Also(new Check().That(Session > 0, "session", "a session")).Throw();

    /// <summary>What more must be right about what more is said.</summary>
    protected virtual Check Also(Check check) => check;
}
