using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Kiosks;

/// <summary>How often somebody may call for help: nobody fills the guide desk's list by playing with a key.</summary>
internal sealed class HelpLimits(IOptions<GatewayOptions> options) : IDisposable
{
    private readonly SharedLimit _calls = new(
        options.Value.HelpCallsPerMinutePerAddress, options.Value.HelpCallsPerMinutePerHall);

    /// <summary>Null if one more may be made; else why not.</summary>
    public Problem? Try(HallId hall, string address) => _calls.Try(hall.Value, address);

    public void Dispose() => _calls.Dispose();
}
