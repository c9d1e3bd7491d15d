using CityHall.Grains.Interfaces.Notices;

namespace CityHall.Gateway.Notices;

/// <summary>Nobody is reached outside the page.</summary>
internal sealed class NoNotice : INotice
{
    public bool IsConnected => false;

    public Task<NoticeFate> Send(TicketNotice notice) => Task.FromResult(NoticeFate.Refused);
}
