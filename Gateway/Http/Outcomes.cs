using System.Diagnostics;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.Http;
using Orleans.Serialization;

namespace CityHall.Gateway.Http;

/// <summary>Turns what became of a command into what HTTP says: the only place that does.</summary>
internal static class Outcomes
{
    private const string JournalUnavailable = "JournalUnavailableException";

    public static Task<IResult> Answer<T>(this Task<Outcome<T>> command) =>
        command.Answer(done => Task.FromResult<IResult>(TypedResults.Ok(done)));

    public static Task<IResult> Answer<T>(this Task<Outcome<T>> command, Func<T, IResult> answer) =>
        command.Answer(done => Task.FromResult(answer(done)));

    public static async Task<IResult> Answer<T>(this Task<Outcome<T>> command, Func<T, Task<IResult>> answer) =>
        await command.InTime() switch
        {
            Outcome<T>.Done done => await answer(done.Answer),
            Outcome<T>.Refused refused => Problem.Of(refused.Why),
            Outcome<T>.Unknown => Problem.OutcomeUnknown,
            Outcome<T>.Reused => Problem.RequestIdReused,
            _ => throw new UnreachableException(),
        };

    /// <summary>Nobody waits longer for a grain than a command may live; the time-out is answered as unknown.</summary>
    public static Task<T> InTime<T>(this Task<T> call) => call.WaitAsync(Request.Patience);

    /// <summary>The world failed, not the request: it may or may not have happened.</summary>
    public static bool IsUnknown(Exception failure) =>
        failure is TimeoutException or OrleansException
        || TypeOf(failure).Contains(JournalUnavailable, StringComparison.Ordinal);

    /// <summary>The journal is not ours to reference; across processes its exception arrives as a stand-in.</summary>
    private static string TypeOf(Exception failure) =>
        (failure as UnavailableExceptionFallbackException)?.ExceptionType ?? failure.GetType().Name;
}
