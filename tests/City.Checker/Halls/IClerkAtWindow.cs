namespace CityHall.City.Checker.Halls;

/// <summary>An event that was pressed at a window and names the clerk there.</summary>
internal interface IClerkAtWindow : IWindowEvent
{
    string Clerk { get; }
}
