using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Clerks;

/// <summary>Who is signed in where, since when; no window after signing out.</summary>
internal sealed record ClerkSession(ClerkId Clerk, string Name, long Session, WindowId? Window, DateTimeOffset Since)
{
    public static ClerkSession Of(SignedIn seat, DateTimeOffset since) =>
        new(seat.Clerk, seat.Name, seat.Session, seat.Window, since);
}
