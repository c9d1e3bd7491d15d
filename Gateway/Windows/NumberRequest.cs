using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Windows;

/// <summary>Which number of today is meant.</summary>
internal sealed record NumberRequest(TicketNumber Number) : IChecked
{
    public void Check() => new Check().Number(Number).Throw();
}

/// <summary>Of which class a number's holder is, as the paper says.</summary>
internal sealed record ConfirmClassRequest(TicketNumber Number, TicketClass Class) : IChecked
{
    public void Check() => new Check().Number(Number).Defined(Class, "class").Throw();
}
