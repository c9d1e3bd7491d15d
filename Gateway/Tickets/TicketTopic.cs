using System.Collections.Immutable;
using CityHall.Gateway.Http;
using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;

namespace CityHall.Gateway.Tickets;

/// <summary>What the holder of a number sees.</summary>
internal sealed class TicketTopic(TicketId ticket, HallBoard board, IGrainFactory grains)
    : TopicOfHall($"ticket/{ticket}", ticket.Hall, board)
{
    private ImmutableArray<CalledBefore> _calledBefore = [];

    /// <summary>The hall as it was when it last told who was called before.</summary>
    private HallNow _asked = HallNow.Unheard;
    private bool _isOver;

    protected override async ValueTask<Cut> Of(HallNow now)
    {
        if (now.StaffView is not { } staff) return new Cut.Withheld();
        if (TicketView.Of(staff, ticket) is { } view)
        {
            // What was finished may be taken back to its window.
            _isOver = false;
            return new Cut.Show(view with { CalledBefore = await CalledBefore(now) });
        }

        if (_isOver) return new Cut.Same();

        // Out of the hall's hands: its last word is asked for once.
        if (await grains.Ticket(ticket).View().InTime() is not { } last) return new Cut.Withheld();
        _isOver = last.State is
            TicketState.Finished or TicketState.Cancelled or TicketState.Expired or TicketState.PutOff;
        return new Cut.Show(Newest(last, staff));
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
    private static TicketView Newest(TicketView last, StaffView staff) => last with
    {
        Version = Math.Max(last.Version, staff.Version),
        AsOf = last.AsOf > staff.AsOf ? last.AsOf : staff.AsOf,
    };
}
