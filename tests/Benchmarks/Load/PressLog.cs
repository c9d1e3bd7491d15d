using System.Collections.Concurrent;
using System.Diagnostics;
using CityHall.Benchmarks.Counters;

namespace CityHall.Benchmarks.Load;

/// <summary>What was pressed, when it was answered, and what went wrong; on one process's monotonic clock.</summary>
internal sealed class PressLog
{
    private readonly ConcurrentQueue<Pressed> _all = new();
    private int _failures;
    private string? _firstFailure;

    public IReadOnlyCollection<Pressed> All => _all;

    /// <summary>Refused, failed, or not even sent because nobody was free to press.</summary>
    public int Failures => _failures;

    public string? FirstFailure => _firstFailure;

    public Percentiles Answered => Percentiles.Of(_all.Select(pressed =>
        Stopwatch.GetElapsedTime(pressed.SentAt, pressed.AnsweredAt).TotalMilliseconds));

    public async Task Press(ICounter counter)
    {
        var id = RequestIds.Next();
        var sentAt = Stopwatch.GetTimestamp();
        try
        {
            await counter.Press(id);
            _all.Enqueue(new Pressed(id, counter.IsWatched, sentAt, Stopwatch.GetTimestamp()));
        }
#pragma warning disable CA1031 // Whatever it was, it is counted and shown beside the figure.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Fail(failure.Message);
        }
    }

    public void Fail(string why)
    {
        Interlocked.Increment(ref _failures);
        Interlocked.CompareExchange(ref _firstFailure, why, null);
    }
}

/// <summary>One press that was answered.</summary>
internal sealed record Pressed(string Id, bool IsWatched, long SentAt, long AnsweredAt);
