using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.People;

/// <summary>How often an account may be tried: no password is guessed, and no stranger locks a clerk out.</summary>
internal sealed class SignInLimits(IOptions<GatewayOptions> options) : IDisposable
{
    private readonly SharedLimit _tries = new(
        options.Value.SignInsPerMinutePerAccountAndAddress, options.Value.SignInsPerMinutePerAccount);

    /// <summary>Null if the account may be tried once more from this address; else why not.</summary>
    public Problem? Try(PersonId person, string address) => _tries.Try(person.Value, address);

    public void Dispose() => _tries.Dispose();
}
