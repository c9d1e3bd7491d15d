using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Windows;

/// <summary>One morning at one window, for the contract's examples.</summary>
internal static class WindowExamples
{
    public static readonly DateTimeOffset SomeTime = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8));
    public static readonly TicketId SomeTicket = TicketId.Of("331002001-20261123-A015");
    public static readonly WindowId SomeWindow = WindowId.Of("331002001-W03");
    public static readonly WindowAnswer SomeState = new(SomeWindow, WindowState.Open, SomeTime);
    public static readonly CallAnswer SomeCall = new(SomeTicket, SomeTicket.Number, Serial: 42, CallNo: 1, SomeTime);
    public static readonly NumberAnswer SomeNumber = new(SomeTicket, SomeTicket.Number, SomeTime);
}
