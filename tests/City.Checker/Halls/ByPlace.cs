namespace CityHall.City.Checker.Halls;

/// <summary>The order of a line: by place, and by the number's id where two places are one.</summary>
internal sealed class ByPlace : IComparer<Number>
{
    public static ByPlace Instance { get; } = new();

    public int Compare(Number? x, Number? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => x.Place.CompareTo(y.Place) is var order and not 0 ? order : string.CompareOrdinal(x.Ticket, y.Ticket),
    };
}
