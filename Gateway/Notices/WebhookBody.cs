using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Notices;

namespace CityHall.Gateway.Notices;

/// <summary>A notice on the wire (docs/notices.md).</summary>
internal sealed record WebhookBody(
    string Id,
    NoticeKind Kind,
    string Link,
    TicketNumber Number,
    HallId Hall,
    LocalText HallName,
    DateTimeOffset At,
    DateTimeOffset ExpiresAt,
    int? Window,
    LocalText? Zone,
    int? Ahead,
    WaitRange? Wait)
{
    public static WebhookBody Of(TicketNotice notice, string link) => new(
        notice.Id,
        notice.Kind,
        link,
        notice.Ticket.Number,
        notice.Ticket.Hall,
        notice.HallName,
        notice.At,
        notice.ExpiresAt,
        notice.Window,
        notice.Zone,
        notice.Ahead,
        notice.Wait);
}
