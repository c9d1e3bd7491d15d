using System.Collections.Concurrent;
using System.Collections.Immutable;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Notices;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Interfaces.Time;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Subscriptions;

/// <summary>Tells holders that their number is called, nearly there or missed, if anything reaches them.</summary>
/// <remarks>
/// A notice that is old helps nobody: what cannot be told in three minutes is told no more, and so tries are bounded.
/// What is sent is what holds now: who sits at the window already is called no more.
/// </remarks>
internal sealed class NoticeSubscription(
    IGrainFactory grains,
    EventCodec<HallCommand, HallEvent> codec,
    IEnumerable<INotice> channels,
    HallClock clock,
    TimeProvider real) : ISubscription
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private const int MaxDoublings = 5;

    private readonly ImmutableArray<INotice> _channels = [.. channels.Where(channel => channel.IsConnected)];

    /// <summary>Who was told already that he is nearly there: forgotten with his place in line.</summary>
    private readonly ConcurrentDictionary<HallId, ImmutableHashSet<string>> _near = [];
    private int _failures;

    public string Name => "notices";

    public int Shards => 1;

    public bool Wants(EntryMetadata entry) =>
        !_channels.IsEmpty
        && entry.Event is nameof(HallEvent.TicketCalled) or nameof(HallEvent.TicketMissed)
            or nameof(HallEvent.TicketCancelled) or nameof(HallEvent.TicketPostponed)
            or nameof(HallEvent.TicketPutOff) or nameof(HallEvent.ServiceFinished) or nameof(HallEvent.WindowOpened)
        && entry.Stream.Value.StartsWith(StreamKey.HallPrefix, StringComparison.Ordinal);

    public async Task Handle(RecordedEntry recorded)
    {
        var expiresAt = recorded.Entry.Metadata.OccurredAt + KeptFor * clock.Speed;
        if (_channels.IsEmpty || clock.GetUtcNow() >= expiresAt) return;
        var hall = new HallId(recorded.Stream.Value[StreamKey.HallPrefix.Length..]);
        if (await grains.GetGrain<IHallGrain>(hall.Value).Staff() is not { } staff || staff.Version < recorded.Position)
            throw new EffectUnknownException($"{hall} does not show yet what it has recorded.");
        if (Own(recorded, staff, expiresAt) is { } own) await Send(own);
        await TellWhoIsNear(staff, expiresAt);
    }

    private TicketNotice? Own(RecordedEntry recorded, StaffView staff, DateTimeOffset expiresAt)
    {
        var id = $"{recorded.Stream}@{recorded.Version}";
        return codec.Decode(recorded.Entry) switch
        {
            HallEvent.TicketCalled called
                when TicketView.Of(staff, called.Ticket) is { State: TicketState.Called } view =>
                Notice(id, NoticeKind.Called, view, called.At, expiresAt) with
                {
                    Window = view.Window,
                    Zone = view.WindowZone,
                },
            HallEvent.TicketMissed missed
                when TicketView.Of(staff, missed.Ticket) is { State: TicketState.Missed } view =>
                Notice(id, NoticeKind.Missed, view, missed.At, expiresAt),
            _ => null,
        };
    }

    private async Task TellWhoIsNear(StaffView staff, DateTimeOffset expiresAt)
    {
        var rule = staff.Document.Near ?? NearRule.Default;
        var near = Near(staff, rule).ToDictionary(one => one.Id);
        var told = _near.GetValueOrDefault(staff.Hall, []).Intersect(near.Keys);
        foreach (var (id, line, ahead) in near.Values.Where(one => !told.Contains(one.Id)))
        {
            var view = TicketView.Of(staff, line, ahead);
            var notice = Notice(id, NoticeKind.Near, view, staff.AsOf, expiresAt);
            await Send(notice with { Ahead = ahead, Wait = view.Wait });
            _near[staff.Hall] = told = told.Add(id);
        }

        _near[staff.Hall] = told;
    }

    /// <summary>Whoever comes back into line is near another time.</summary>
    private static IEnumerable<(string Id, NumberLine Line, int Ahead)> Near(StaffView staff, NearRule rule) =>
        from queue in staff.Waiting.GroupBy(line => line.Queue)
        from place in queue.Select((line, ahead) => (Line: line, Ahead: ahead))
        where place.Line.State is TicketState.Waiting && rule.IsNear(place.Ahead, place.Line.Wait)
        let times = place.Line.Reactivations + (place.Line.IsPostponed ? 1 : 0)
        select ($"near/{place.Line.Ticket}/{times}", place.Line, place.Ahead);

    private static TicketNotice Notice(
        string id, NoticeKind kind, TicketView view, DateTimeOffset at, DateTimeOffset expiresAt) =>
        new(id, kind, view.Ticket, view.HallName, at, expiresAt);

    private async Task Send(TicketNotice notice)
    {
        var failures = Volatile.Read(ref _failures);
        if (failures > 0) await Task.Delay(PauseAfter(failures), real);
        foreach (var channel in _channels)
        {
            if (await channel.Send(notice) is not NoticeFate.Unknown) continue;
            Interlocked.Increment(ref _failures);
            throw new EffectUnknownException($"It is not known whether the notice {notice.Id} arrived.");
        }

        Volatile.Write(ref _failures, 0);
    }

    private static TimeSpan PauseAfter(int failures)
    {
        var pause = FirstPause * (1 << Math.Min(failures - 1, MaxDoublings));
        return pause < LongestPause ? pause : LongestPause;
    }
}
