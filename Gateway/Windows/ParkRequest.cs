using CityHall.Gateway.Http;

namespace CityHall.Gateway.Windows;

/// <summary>Why the number that is served is set aside, and until when at the latest.</summary>
internal sealed record ParkRequest(string Reason, DateTimeOffset? Until = null) : IChecked
{
    public void Check() => new Check().Reason(Reason).Instant(Until, "until").Throw();
}
