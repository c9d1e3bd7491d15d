namespace CityHall.City.Checker.Halls;

/// <summary>
/// Numbers that came into a day and left it for good, counted by entries and not by where they stand.
/// </summary>
internal sealed class Flow
{
    public int Issued { get; set; }

    public int Brought { get; set; }

    public int Finished { get; set; }

    public int Cancelled { get; set; }

    public int PutOff { get; set; }
}
