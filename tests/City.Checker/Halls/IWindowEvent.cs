namespace CityHall.City.Checker.Halls;

/// <summary>An event that was pressed at a window.</summary>
internal interface IWindowEvent
{
    string Window { get; }
}
