namespace CityHall.City.Checker.Halls;

/// <summary>An event that is about one number.</summary>
internal interface INumberEvent
{
    string Ticket { get; }
}
