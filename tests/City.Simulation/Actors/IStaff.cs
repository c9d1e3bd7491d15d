using CityHall.Grains.Interfaces;

namespace CityHall.City.Simulation.Actors;

/// <summary>Who works at a hall's windows.</summary>
internal interface IStaff
{
    /// <summary>The window's clerk in the first shift or in the second; null if there is nobody for it.</summary>
    ClerkId? Of(WindowId window, int shift);
}
