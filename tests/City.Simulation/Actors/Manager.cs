using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Actors;

/// <summary>Changes the rules at eleven, and cuts and restores the power.</summary>
internal sealed class Manager(HallDay day, Person person)
{
    public async Task Run()
    {
        if (day.Plan.HasPowerCut)
        {
            await day.Time.Until(day.Plan.At(10.15));
            day.Cut();
            await day.Time.Until(day.Plan.At(10.65));
            day.Restore();
        }

        if (day.Plan.HasPolicyChange)
        {
            await day.Time.Until(day.Plan.At(10.9));
            var document = day.Plan.Document with
            {
                Version = 2,
                Order = day.Plan.Document.Order with { BoundMinutes = 25, HeadInRow = 1 },
            };
            var policy = new HallPolicy(2, [new ScheduledDocument(day.Plan.At(11), document)]);
            await person.Ask(day.Stream, request => day.Hall(person).SchedulePolicy(policy, request));
        }
    }
}
