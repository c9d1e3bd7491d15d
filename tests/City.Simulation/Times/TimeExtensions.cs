namespace CityHall.City.Simulation.Times;

internal static class TimeExtensions
{
    public static Task Until(this ITime time, DateTimeOffset instant) => time.Set(instant).Rung;

    public static Task Pass(this ITime time, TimeSpan span) => time.Until(time.Now + span);
}
