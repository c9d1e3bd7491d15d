using CityHall.Grains.Interfaces.Clerks;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.City.Simulation.Actors;

/// <summary>A window's day: one clerk in the morning, sometimes another in the afternoon.</summary>
internal sealed class Clerk(HallDay day, Person person, WindowPlan window)
{
    /// <summary>Every sixth window stays open over midday.</summary>
    private const int DutyEvery = 6;

    private readonly bool _isOnDuty = window.Id.No % DutyEvery is 1;
    private Seat _seat;

    public async Task Run()
    {
        await day.Time.Until(day.Plan.At(8.3).AddSeconds(person.Dice.Next(900)));
        await SignIn(shift: 1);
        await Work(until: day.Plan.At(12), isLast: false);
        if (!_isOnDuty) await Midday();
        await Work(until: day.Plan.At(17.5), isLast: true);
        await Close();
    }

    private async Task Midday()
    {
        var changesShift = person.Chance(0.2);
        if (changesShift)
            await person.Ask(day.Stream, request =>
                day.Window(window.Id).HandOver(_seat, day.ClerkOf(window.Id.No, 2), request));
        if (changesShift && await SignOut())
        {
            await day.Time.Until(day.Plan.At(13.8).AddSeconds(person.Dice.Next(600)));
            await SignIn(shift: 2);
            return;
        }

        await person.Ask(day.Stream, request => day.Window(window.Id).Close(_seat, request));
        await day.Time.Until(day.Plan.At(13.9).AddSeconds(person.Dice.Next(600)));
        await person.Ask(day.Stream, request => day.Window(window.Id).Open(_seat, request));
    }

    private async Task Work(DateTimeOffset until, bool isLast)
    {
        var desk = new Desk(day, person, window, _seat);
        if (window.Id.No is 1 && !isLast && day.Plan.HasPowerCut) desk.EntersManualAt = day.Plan.At(10.7);
        if (window.Id.No is 2 && !isLast && day.Plan.HasStop) desk.StopsAt = day.Plan.At(9.8);
        while (true)
        {
            var isOver = day.Time.Now >= until;
            if (isOver && !isLast) return;
            if (isOver && day.Plan.PutsOffAtClosing && day.Time.Now >= until.AddHours(1))
            {
                await desk.PutOffTheRest();
                return;
            }

            // Whoever has a number is served, though the hall is closed: until nobody waits any more.
            if (!await desk.ServeOne() && isOver) return;
        }
    }

    private async Task Close()
    {
        await day.Time.Pass(person.Seconds(5, 120));
        if (!await SignOut())
            day.History.Violations.Enqueue($"{day.Stream}: {window.Id} could not be left at the end of the day");
    }

    private async Task SignIn(int shift)
    {
        var clerk = day.ClerkOf(window.Id.No, shift);
        var view = await person.Ask<ClerkView>(
            $"clerk/{clerk}", request => day.City.Clerk(clerk).SignIn(window.Id, request));
        if (view is null) throw new InvalidOperationException($"{clerk} cannot sign in at {window.Id}.");
        _seat = new Seat(clerk, view.Session);
        day.Sits(window.Id.No, clerk);
        await person.Ask(day.Stream, request => day.Window(window.Id).Open(_seat, request));
    }

    private async Task<bool> SignOut()
    {
        day.Sits(window.Id.No, null);
        var stream = $"clerk/{_seat.Clerk}";
        return await person.Ask<ClerkView>(stream, request =>
            day.City.Clerk(_seat.Clerk).SignOut(_seat.Session, request)) is not null;
    }
}
