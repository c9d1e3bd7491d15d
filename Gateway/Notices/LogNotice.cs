using CityHall.Grains.Interfaces.Notices;
using Microsoft.Extensions.Logging;

namespace CityHall.Gateway.Notices;

/// <summary>Notes what would be sent: never the link, with which anybody could cancel the number.</summary>
internal sealed partial class LogNotice(ILogger<LogNotice> log) : INotice
{
    public bool IsConnected => true;

    public Task<NoticeFate> Send(TicketNotice notice)
    {
        LogTold(notice.Kind, notice.Ticket.Value, notice.Id);
        return Task.FromResult(NoticeFate.Taken);
    }

    [LoggerMessage(1, LogLevel.Information, "Notice {Kind} for {Ticket} ({Id})")]
    private partial void LogTold(NoticeKind kind, string ticket, string id);
}
