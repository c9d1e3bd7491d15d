using CityHall.City.Simulation.Actors;
using CityHall.Grains.Interfaces;

namespace CityHall.City.Simulation.Live;

/// <summary>A hall's clerks in the order of its windows; those who are left over come in the second shift.</summary>
internal sealed class LiveStaff(IReadOnlyList<ClerkId> clerks, int windows) : IStaff
{
    public ClerkId? Of(WindowId window, int shift) =>
        clerks.Select(clerk => (ClerkId?)clerk).ElementAtOrDefault(((shift - 1) * windows) + window.No - 1);
}
