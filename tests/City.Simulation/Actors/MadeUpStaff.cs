using CityHall.Grains.Interfaces;

namespace CityHall.City.Simulation.Actors;

/// <summary>Two clerks for each window.</summary>
internal sealed class MadeUpStaff(HallId hall) : IStaff
{
    private const int Division = 6;

    public ClerkId? Of(WindowId window, int shift) =>
        new($"C{hall.Value[..Division]}-{hall.Value[Division..]}{window.No:00}{shift}");
}
