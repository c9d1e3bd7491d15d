using CityHall.City.Simulation.Times;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.City.Simulation.Actors;

/// <summary>What comes between two numbers: a break, a stop of a queue, the printed numbers, a wrong key.</summary>
internal sealed class Chores(HallDay day, Person person, bool isMorning, int windowNo)
{
    private DateTimeOffset? _entersManualAt = isMorning && windowNo is 1 && day.Plan.HasPowerCut
        ? day.Plan.EntersPrinted
        : null;

    private DateTimeOffset? _stopsAt = isMorning && windowNo is 2 && day.Plan.HasStop ? day.Plan.At(9.8) : null;

    public async Task Do(Desk desk)
    {
        await day.Time.Pass(person.Seconds(2, 15));
        if (_entersManualAt is { } manual && day.Time.Now >= manual)
        {
            _entersManualAt = null;
            await day.Guide.Enter((form, request) => desk.Keys.EnterManual(form, request));
        }

        if (_stopsAt is { } stop && day.Time.Now >= stop)
        {
            _stopsAt = null;
            await Stop(desk);
        }

        if (person.Chance(0.005) && await desk.Undo()) await desk.Settle();
        if (person.Chance(0.01)) await LetAMissedNumberWaitAgain(desk);
        if (person.Chance(0.02)) await Break(desk);
        if (day.Time.Now.Minute < 20 && person.Chance(0.05)) await desk.TakeBackParked();
    }

    private async Task LetAMissedNumberWaitAgain(Desk desk)
    {
        if (await desk.Keys.View() is not { Missed: [var missed, ..] }) return;
        await person.Ask(day.Stream, request => desk.Keys.Reactivate(missed.Line.Number, request));
        day.Bell.Ring(missed.Line.Queue);
    }

    private async Task Break(Desk desk)
    {
        if (await person.Ask(day.Stream, request => desk.Keys.Pause("break", request)) is null) return;
        await day.Time.Pass(person.Seconds(180, 900));
        await person.Ask(day.Stream, desk.Keys.Open);
    }

    private async Task Stop(Desk desk)
    {
        QueueLetter? queue = person.Chance(0.7) ? desk.Window.Queues[0] : null;
        var fate = person.Chance(0.5) ? StopFate.ServeOn : StopFate.Wait;
        if (await person.Ask(day.Stream, request => desk.Keys.Stop(queue, "system", fate, request)) is null) return;
        await day.Time.Pass(person.Seconds(300, 900));
        await person.Ask(day.Stream, request => desk.Keys.Resume(queue, request));
        foreach (var letter in desk.Window.Queues) day.Bell.Ring(letter);
    }
}
