using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tickets;

/// <summary>Who takes a number, and where: a clerk is believed more than an open kiosk.</summary>
internal sealed record Taker(Actor Actor, Channel Channel, bool IsClerk)
{
    public static Taker Kiosk(HallId hall) => new(new Actor($"kiosk/{hall}", "open"), Channel.Kiosk, IsClerk: false);

    /// <summary>A clerk who sits in the hall takes it for somebody, for an appointment or otherwise.</summary>
    public static Taker Desk(SignedIn clerk, bool isAppointment) =>
        new(clerk.Actor, isAppointment ? Channel.Appointment : Channel.GuideDesk, IsClerk: true);

    /// <summary>The guide desk, which sits at no window.</summary>
    public static Taker Guide(Actor guide, bool isAppointment) =>
        new(guide, isAppointment ? Channel.Appointment : Channel.GuideDesk, IsClerk: true);

    /// <summary>A clerk at his window, whom the hall knows by the seat.</summary>
    public static Taker Window(SignedIn clerk) => new(clerk.Actor, Channel.Window, IsClerk: true);
}
