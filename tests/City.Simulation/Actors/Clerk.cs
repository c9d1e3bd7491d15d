using CityHall.City.Simulation.Doors;
using CityHall.City.Simulation.Times;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Clerks;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.City.Simulation.Actors;

/// <summary>A window's day: one clerk in the morning, sometimes another in the afternoon.</summary>
internal sealed class Clerk(HallDay day, Person person, IHallDoor door, WindowPlan home)
{
    /// <summary>Every sixth window stays open over midday.</summary>
    private const int DutyEvery = 6;

    private WindowPlan? _moved;
    private Seat _seat;

    private WindowPlan Post => _moved ?? home;

    private bool IsOnDuty => home.Id.No % DutyEvery is 1;

    private IWindowKeys Keys => door.Keys(Post.Id, _seat);

    public async Task Run()
    {
        await day.Time.Until(Arrives());
        await SignIn(ClerkOf(shift: 1) ?? throw new GoneHomeException($"{home.Id}: there is no clerk for it"));
        await Work(until: day.Plan.At(12), isLast: false);
        if (!IsOnDuty) await Midday();
        await Work(until: day.Plan.At(17.5), isLast: true);
        await Close();
    }

    /// <summary>One window after the other, in the half hour before the hall opens.</summary>
    private DateTimeOffset Arrives() =>
        day.Plan.At(8.2 + (0.25 * home.Id.No / day.Plan.Document.Windows.Length)) + person.Seconds(0, 90);

    private async Task Midday()
    {
        if (ClerkOf(shift: 2) is { } relief && person.Chance(0.2))
        {
            await person.Ask(day.Stream, request => Keys.HandOver(relief, request));
            if (await SignOut())
            {
                await day.Time.Until(day.Plan.At(13.8) + person.Seconds(0, 600));
                await SignIn(relief);
                return;
            }
        }

        await person.Ask(day.Stream, request => Keys.Close(request));
        await day.Time.Until(day.Plan.At(13.9) + person.Seconds(0, 600));
        await person.Ask(day.Stream, request => Keys.Open(request));
    }

    private async Task Work(DateTimeOffset until, bool isLast)
    {
        var desk = new Desk(day, person, new Chores(day, person, isMorning: !isLast, home.Id.No));
        while (true)
        {
            var isOver = day.Time.Now >= until;
            if (isOver && !isLast) return;
            desk.SitsAt(Post, Keys);
            if (isOver && day.Plan.PutsOffAtClosing && day.Time.Now >= until.AddMinutes(10))
            {
                await desk.PutOffTheRest();
                return;
            }

            if (!isOver && day.Swap is { } swap && await Swaps(swap)) continue;

            // Whoever has a number is served, though the hall is closed: until nobody waits any more.
            if (!await desk.ServeOne() && isOver) return;
        }
    }

    /// <summary>True if he sits elsewhere now, or in another session.</summary>
    private async Task<bool> Swaps(Swap swap)
    {
        if (swap.TryAccept(out var offer))
        {
            // Without signing out: a clerk who signs in elsewhere leaves his window by that.
            var hasMoved = await TrySignIn(_seat.Clerk, offer.Window);
            offer.Answer(hasMoved is null ? offer.Window : Post);
            if (hasMoved is not null) await Sits(offer.Window, hasMoved);
            return hasMoved is not null;
        }

        if (!swap.TryBegin() || !await SignOut()) return false;
        _moved = await swap.Exchange(Post);
        await SignIn(_seat.Clerk);
        return true;
    }

    private async Task Close()
    {
        await day.Time.Pass(person.Seconds(5, 120));
        if (!await SignOut())
            day.History.Violations.Enqueue($"{day.Stream}: {Post.Id} could not be left at the end of the day");
    }

    private async Task SignIn(ClerkId clerk) => await Sits(
        Post,
        await TrySignIn(clerk, Post) ?? throw new GoneHomeException($"{clerk} could not sign in at {Post.Id}"));

    private Task<ClerkView?> TrySignIn(ClerkId clerk, WindowPlan window) =>
        person.Ask($"clerk/{clerk}", request => door.SignIn(clerk, window.Id, request));

    private async Task Sits(WindowPlan window, ClerkView signedIn)
    {
        (_moved, _seat) = (window, new Seat(signedIn.Clerk, signedIn.Session));
        await person.Ask(day.Stream, request => Keys.Open(request));
    }

    private async Task<bool> SignOut() => await person.Ask(
        $"clerk/{_seat.Clerk}", request => door.SignOut(Post.Id, _seat, request)) is not null;

    private ClerkId? ClerkOf(int shift) => day.Staff.Of(home.Id, shift);
}
