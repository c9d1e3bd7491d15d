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
    private bool _isOver;

    protected override async ValueTask<Cut> Of(HallNow now)
    {
        if (_isOver) return new Cut.Same();
        if (now.StaffView is not { } staff) return new Cut.Withheld();
        if (TicketView.Of(staff, ticket) is { } view) return new Cut.Show(view);

        // Out of the hall's hands: its last word is asked for once.
        if (await grains.Ticket(ticket).View().InTime() is not { } last) return new Cut.Withheld();
        _isOver = last.State is TicketState.Finished or TicketState.Cancelled or TicketState.Expired;
        return new Cut.Show(Newest(last, staff));
    }

    /// <summary>The page takes the newest: what is over may have been over since an older version.</summary>
    private static TicketView Newest(TicketView last, StaffView staff) => last with
    {
        Version = Math.Max(last.Version, staff.Version),
        AsOf = last.AsOf > staff.AsOf ? last.AsOf : staff.AsOf,
    };
}
