using CityHall.City.Simulation.Doors;
using CityHall.City.Simulation.Times;

namespace CityHall.City.Simulation.Actors;

/// <summary>Has the rules of order changed from eleven on.</summary>
internal sealed class Manager(HallDay day, Person person, IHallDoor door)
{
    public async Task Run()
    {
        await day.Time.Until(day.Plan.At(10.9));
        var change = new OrderChange(day.Plan.At(11), BoundMinutes: 25, HeadInRow: 1);
        await person.Ask(day.Stream, request => door.ChangeOrder(change, request));
    }
}
