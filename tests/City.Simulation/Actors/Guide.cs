using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Actors;

/// <summary>Whoever stands at the door when the power is gone.</summary>
internal sealed class Guide(HallDay day, Person person)
{
    private readonly List<(int No, Citizen Citizen, DateTimeOffset At)> _printed = [];
    private readonly Lock _gate = new();

    /// <summary>Hands out a printed number, enters it when the power is back; false if there are none left.</summary>
    public bool TryPrint(Citizen citizen)
    {
        lock (_gate)
        {
            if (_printed.Count is ManualForm.Series) return false;
            _printed.Add((_printed.Count + 1, citizen, day.Time.Now));
            return true;
        }
    }

    /// <summary>Enters what was printed: some were served by hand meanwhile, the others wait.</summary>
    public async Task Enter(Func<ManualForm, Request, Task<Outcome<NumberAnswer>>> enter)
    {
        foreach (var (no, citizen, at) in _printed)
        {
            var number = TicketNumber.Of(ManualForm.Letter, no);
            var isServed = person.Chance(0.4);
            var form = new ManualForm(
                number,
                [citizen.Plan.Items[0]],
                at,
                isServed ? at.AddMinutes(2) : null,
                isServed ? at.AddMinutes(6) : null,
                isServed ? new Ending(NumberEnd.DoneOnTheSpot) : null);
            if (await person.Ask(day.Stream, request => enter(form, request)) is { } entered)
                day.Knows(entered.Ticket, citizen);

            // A number that is in use is not entered twice.
            if (no is 1 && await person.Ask(day.Stream, request => enter(form, request)) is not null)
                day.History.Violations.Enqueue($"{day.Stream}: {number} was entered twice");
        }
    }
}
