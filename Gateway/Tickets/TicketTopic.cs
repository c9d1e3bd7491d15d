using System.Collections.Immutable;
using CityHall.Gateway.Http;
using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Notices;
using CityHall.Grains.Interfaces.Tickets;

namespace CityHall.Gateway.Tickets;

/// <summary>What the holder of a number sees.</summary>
/// <remarks>
/// It sends a view only when something in it is new to its holder. So whoever comes later must not read elsewhere, from
/// where another state may be told than the one that was compared with: he gets the view from here.
/// </remarks>
internal sealed class TicketTopic(TicketId ticket, NoticeChannel? notices, HallBoard board, IGrainFactory grains)
    : TopicOfHall($"ticket/{ticket}", ticket.Hall, board)
{
    private readonly TaskCompletionSource _isCut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImmutableArray<CalledBefore> _calledBefore = [];

    /// <summary>The hall as it was when it last told who was called before.</summary>
    private HallNow _asked = HallNow.Unheard;
    private TicketView? _newest;
    private bool _isOver;

    /// <summary>As soon as it is known how the number stands; null if there is none.</summary>
    public async Task<TicketView?> Newest()
    {
        await _isCut.Task.WaitAsync(Request.Patience);
        return Volatile.Read(ref _newest);
    }

    /// <summary>The first to look does not wait for news of the hall.</summary>
    public override Task Run(Audience audience, CancellationToken stopping)
    {
        Signal();
        return base.Run(audience, stopping);
    }

    protected override async ValueTask<Cut> Of(HallNow now)
    {
        if (now.StaffView is not { } staff) return new Cut.Withheld();
        if (LinesOfHall.Of(now.Views!.Staff).Find(ticket) is { } spot)
        {
            // What was finished may be taken back to its window.
            _isOver = false;
            return Told(TicketView.Of(staff, spot.Line, spot.Ahead) with { CalledBefore = await CalledBefore(now) });
        }

        if (_isOver) return Told(Newer(_newest!, staff));

        // Out of the hall's hands: its last word is asked for once.
        var last = await grains.Ticket(ticket).View().InTime();
        _isOver = last?.State is
            TicketState.Finished or TicketState.Cancelled or TicketState.Expired or TicketState.PutOff;
        if (last is not null) return Told(Newer(last, staff));
        _isCut.TrySetResult();
        return new Cut.Withheld();
    }

    private Cut Told(TicketView view)
    {
        var (before, now) = (_newest, view with { Notices = notices });
        Volatile.Write(ref _newest, now);
        _isCut.TrySetResult();
        return before is null || TicketNews.IsIn(now, before) ? new Cut.Show(now) : new Cut.Same();
    }

    /// <summary>The staff view holds no past calls: the hall is asked when somebody may have been preferred.</summary>
    private async ValueTask<ImmutableArray<CalledBefore>> CalledBefore(HallNow now)
    {
        if (Overtaking.IsPossible(ticket, _asked, now))
        {
            if (await grains.Hall(ticket.Hall).Ticket(ticket).InTime() is not { } told) return _calledBefore;
            _calledBefore = told.CalledBefore;

            // A twin that is behind has not heard of the last call: it is asked again.
            if (told.Version < now.Version) return _calledBefore;
        }

        _asked = now;
        return _calledBefore;
    }

    /// <summary>The page takes the newest: what is over may have been over since an older version.</summary>
    private static TicketView Newer(TicketView last, StaffView staff) => last with
    {
        Version = Math.Max(last.Version, staff.Version),
        AsOf = last.AsOf > staff.AsOf ? last.AsOf : staff.AsOf,
    };
}
