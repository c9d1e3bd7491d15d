using System.Reflection;
using System.Runtime.CompilerServices;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tests.Live;

/// <summary>A hall that can only be watched, and does to each watcher in turn what the test has written down.</summary>
public class TalkingHall : DispatchProxy
{
    private Queue<Func<long, CancellationToken, IAsyncEnumerable<HallNews>>> _script = [];

    /// <summary>From which version each watcher wanted to know.</summary>
    internal List<long> Asked { get; } = [];

    /// <summary>A grain factory that knows this hall only.</summary>
    internal static (IGrainFactory Grains, TalkingHall Hall) Of(
        params Func<long, CancellationToken, IAsyncEnumerable<HallNews>>[] script)
    {
        var hall = Create<IHallGrain, TalkingHall>();
        var grains = Create<IGrainFactory, Factory>();
        ((Factory)(object)grains).Hall = hall;
        ((TalkingHall)(object)hall)._script = new(script);
        return (grains, (TalkingHall)(object)hall);
    }

    internal static async IAsyncEnumerable<HallNews> Say(params HallNews[] news)
    {
        foreach (var item in news) yield return item;
        await Task.CompletedTask;
    }

    internal static async IAsyncEnumerable<HallNews> SayAndLeave(
        HallNews news, Task mayLeave, [EnumeratorCancellation] CancellationToken leaving)
    {
        try
        {
            yield return news;
            await Task.Delay(Timeout.InfiniteTimeSpan, leaving);
        }
        finally
        {
            await mayLeave;
        }
    }

    internal static async IAsyncEnumerable<HallNews> Hang([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        yield break;
    }

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod?.Name is not nameof(IHallGrain.Watch)) throw new NotSupportedException(targetMethod?.Name);
        Asked.Add((long)args![0]!);
        var cancellation = (CancellationToken)args[1]!;
        return _script.TryDequeue(out var next) ? next((long)args[0]!, cancellation) : Hang(cancellation);
    }

    /// <summary>Hands out the one hall.</summary>
    public class Factory : DispatchProxy
    {
        internal IHallGrain Hall { get; set; } = null!;

        protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => Hall;
    }
}
