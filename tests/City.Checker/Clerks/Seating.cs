using CityHall.City.Checker.Halls;

namespace CityHall.City.Checker.Clerks;

/// <summary>Who sits where in the whole city, as the halls tell it.</summary>
internal sealed class Seating
{
    private readonly Dictionary<string, Dictionary<string, long>> _seats = [];

    /// <summary>The windows at which a clerk sits, and in which session: one, if all is well.</summary>
    public IReadOnlyDictionary<string, long> SeatsOf(string clerk) =>
        _seats.TryGetValue(clerk, out var seats) ? seats : new Dictionary<string, long>();

    public void Fold(HallEvent happened)
    {
        switch (happened)
        {
            case HallEvent.WindowStaffed staffed:
                if (!_seats.TryGetValue(staffed.Clerk, out var seats)) _seats[staffed.Clerk] = seats = [];
                seats[staffed.Window] = staffed.Session;
                break;
            case HallEvent.WindowLeft left when _seats.TryGetValue(left.Clerk, out var his):
                his.Remove(left.Window);
                break;
        }
    }
}
