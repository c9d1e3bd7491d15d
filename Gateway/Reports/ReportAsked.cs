using System.Globalization;
using CityHall.Gateway.Halls;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Gateway.Reports;

/// <summary>What a person asks of a report: days of the halls' time, today if none are named.</summary>
internal sealed record ReportAsked(
    DateOnly? From, DateOnly? To, string? Hall, ReportBy? By, int? LongWait, bool IsHallKnown, bool IsCsv)
{
    private const int MaxDays = 92;
    private const int DefaultLongWaitMinutes = 30;
    private const int MaxLongWaitMinutes = 600;
    private const string Form = "yyyy-MM-dd";

    public static ValueTask<ReportAsked> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var today = BusinessTime.DateOf(context.RequestServices.GetRequiredService<HallClock>().GetUtcNow());
        var floor = context.RequestServices.GetRequiredService<Floor>();
        string? from = query["from"], to = query["to"], hall = query["hall"], by = query["by"],
            wait = query["longWait"];
        return ValueTask.FromResult(new ReportAsked(
            from is null ? today : Date(from),
            to is null ? today : Date(to),
            hall,
            by is null ? ReportBy.Hall : Enum.GetValues<ReportBy>().Cast<ReportBy?>().FirstOrDefault(one =>
                string.Equals(one.ToString(), by, StringComparison.OrdinalIgnoreCase)),
            wait is null ? DefaultLongWaitMinutes
            : int.TryParse(wait, CultureInfo.InvariantCulture, out var minutes) ? minutes
            : null,
            hall is null || floor.HasNode(hall),
            query["format"] == "csv" || context.Request.GetTypedHeaders().Accept.Any(type =>
                type.MediaType == "text/csv")));
    }

    public ReportQuery ToQuery()
    {
        var days = To?.DayNumber - From?.DayNumber;
        new Check()
            .That(From is not null, "from", "a date like 2026-11-23")
            .That(To is not null, "to", "a date like 2026-11-23")
            .That(days is null or (>= 0 and < MaxDays), "to", $"not before from, and {MaxDays} days at most")
            .That(IsHallKnown, "hall", "a hall or a division of the city")
            .That(By is not null, "by", "hall, queue, window or hour")
            .That(LongWait is >= 1 and <= MaxLongWaitMinutes, "longWait", $"between 1 and {MaxLongWaitMinutes}")
            .Throw();
        return new ReportQuery(From!.Value, To!.Value, Hall, By!.Value, LongWait!.Value);
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
