using CityHall.Grains.Interfaces.Time;

namespace CityHall.Silo.Storage.Sqlite.Reports;

/// <summary>Instants as the tables hold them.</summary>
internal static class Moment
{
    public static long Of(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    public static string Day(DateTimeOffset at) => $"{BusinessTime.DateOf(at):yyyy-MM-dd}";

    public static int Hour(DateTimeOffset at) => BusinessTime.Local(at).Hour;
}
