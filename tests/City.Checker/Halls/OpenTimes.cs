namespace CityHall.City.Checker.Halls;

/// <summary>When a hall is open and gives out numbers, by its document and the clock of Shanghai.</summary>
internal static class OpenTimes
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    public static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Shanghai).DateTime);

    /// <summary>The instant is within one of the date's stretches.</summary>
    public static bool IsOpen(this Document document, DateTimeOffset at) =>
        document.Stretches(DateOf(at)).Exists(stretch => stretch.From <= at && at < stretch.Until);

    /// <summary>
    /// It is open, and its last stretch is not about to end; one that goes on over midnight does not end.
    /// </summary>
    public static bool IsIssuing(this Document document, DateTimeOffset at)
    {
        if (!document.IsOpen(at)) return false;
        var end = document.Stretches(DateOf(at))[^1].Until;
        return at < (document.IsOpen(end) ? end : end.AddMinutes(-document.StopMinutesBeforeClosing));
    }

    /// <summary>A date is open if it has any stretch at all.</summary>
    public static bool OpensOn(this Document document, DateOnly date) => document.Stretches(date).Count > 0;

    private static List<(DateTimeOffset From, DateTimeOffset Until)> Stretches(this Document document, DateOnly date)
    {
        var midnight = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), Shanghai);
        var special = document.SpecialDays.FirstOrDefault(day => day.Date == date);
        var spans = special is not null
            ? special.Spans.Select(span => (span.From, span.Until))
            : document.Hours.Spans.Where(span => span.Day == date.DayOfWeek).Select(span => (span.From, span.Until));
        return [.. spans.Order().Select(span => (midnight + span.From, midnight + span.Until))];
    }
}
