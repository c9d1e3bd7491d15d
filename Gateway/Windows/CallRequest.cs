using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Windows;

/// <summary>Which number is called out of order, why, and at whose request.</summary>
internal sealed record CallRequest(TicketNumber Number, string Reason, string? AtRequestOf = null) : IChecked
{
    public void Check() => new Check().Number(Number).Reason(Reason).AtRequestOf(AtRequestOf).Throw();
}
