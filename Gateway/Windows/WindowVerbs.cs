using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Windows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.Windows;

/// <summary>How a key of the pane becomes a call of its window: by the seat that the cookie tells.</summary>
internal static class WindowVerbs
{
    /// <summary>A key that says all by itself.</summary>
    public static RouteHandlerBuilder Verb<TAnswer>(
        this IEndpointRouteBuilder window,
        string verb,
        Func<IWindowGrain, Seat, Request, Task<Outcome<TAnswer>>> press,
        TAnswer example)
        where TAnswer : class =>
        window
            .MapPost($"/{verb}", (WindowId window, SignedIn me, Press pressed, IGrainFactory grains) =>
                press(grains.Window(window), me.Seat, pressed.By(me.Actor)).Answer())
            .Produces<TAnswer>().WithExample(answer: example);

    /// <summary>A key with which more must be said; it is checked before anybody acts on it.</summary>
    public static RouteHandlerBuilder Verb<TBody, TAnswer>(
        this IEndpointRouteBuilder window,
        string verb,
        Func<IWindowGrain, Seat, TBody, Request, Task<Outcome<TAnswer>>> press,
        TBody bodyExample,
        TAnswer example)
        where TBody : class, IChecked
        where TAnswer : class =>
        window
            .MapPost($"/{verb}", (WindowId window, SignedIn me, TBody body, Press pressed, IGrainFactory grains) =>
            {
                body.Check();
                return press(grains.Window(window), me.Seat, body, pressed.By(me.Actor)).Answer();
            })
            .Produces<TAnswer>().WithExample(bodyExample, example);
}
