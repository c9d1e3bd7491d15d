using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Actors;

/// <summary>How a service ends, as often as it does in halls.</summary>
internal static class Endings
{
    public static Ending Pick(Person person, DateOnly papersUntil) => person.Dice.NextDouble() switch
    {
        < 0.55 => new Ending(NumberEnd.DoneOnTheSpot),
        < 0.75 => new Ending(NumberEnd.Accepted, $"2026-{person.Dice.Next(100_000):00000}"),
        < 0.80 => new Ending(NumberEnd.PapersMissing, Papers: ["身份证复印件"]),
        < 0.84 => new Ending(NumberEnd.AcceptedPapersPending, Papers: ["营业执照副本"], Until: papersUntil),
        < 0.92 => new Ending(NumberEnd.AdviceOnly),
        < 0.97 => new Ending(NumberEnd.Collected),
        _ => new Ending(NumberEnd.GivenUp),
    };
}
