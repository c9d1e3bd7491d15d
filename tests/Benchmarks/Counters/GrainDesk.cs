using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Clerks;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Benchmarks.Counters;

/// <summary>The verbs at the grains, as the gateway presses them.</summary>
internal sealed class GrainDesk(IHallGrain hall, IWindowGrain window, Seat seat, ItemCode item) : IDesk
{
    private readonly TakeForm _form = new([item]);
    private readonly Actor _clerk = new($"clerk/{seat.Clerk}", "password");

    public async Task Take(string id) => Done(await hall.Take(_form, Asked(id, new Actor("kiosk", "open"))));

    public async Task CallNext(string id) => Done(await window.CallNext(seat, Asked(id, _clerk)));

    public async Task Start(string id) => Done(await window.Start(seat, Asked(id, _clerk)));

    public async Task Finish(string id) => Done(await window.Finish(
        seat, new Ending(NumberEnd.DoneOnTheSpot), [], Asked(id, _clerk)));

    /// <summary>Signs a clerk in and opens the window.</summary>
    public static async Task<GrainDesk> Open(IGrainFactory grains, WindowId window, ItemCode item)
    {
        var clerk = ClerkId.Of($"C{window.Value}");
        var actor = new Actor($"clerk/{clerk}", "password");
        var signedIn = Done(await grains.GetGrain<IClerkGrain>(clerk.Value)
            .SignIn(window, Asked(RequestIds.Next(), actor)));
        var seat = new Seat(clerk, signedIn.Session);
        var grain = grains.GetGrain<IWindowGrain>(window.Value);
        Done(await grain.Open(seat, Asked(RequestIds.Next(), actor)));
        return new GrainDesk(grains.GetGrain<IHallGrain>(window.Hall.Value), grain, seat, item);
    }

    private static Request Asked(string id, Actor actor) =>
        new(new RequestId(id), actor, TimeProvider.System.GetUtcNow() + Request.Patience);

    private static T Done<T>(Outcome<T> outcome) =>
        outcome is Outcome<T>.Done done ? done.Answer : throw new InvalidOperationException($"{outcome}");
}
