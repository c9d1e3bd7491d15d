using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Reports;

/// <summary>The port to the figures of past days, folded from the journal a moment ago.</summary>
public interface IReports
{
    Task<IReadOnlyList<WaitFigures>> Waits(ReportQuery query);

    Task<IReadOnlyList<HandlingFigures>> Handling(ReportQuery query);

    Task<IReadOnlyList<MissedFigures>> Missed(ReportQuery query);

    Task<IReadOnlyList<IdleFigures>> Idle(ReportQuery query);
}

/// <summary>Which days, of which hall, division of six digits or (if null) of all, and what a row stands for.</summary>
public sealed record ReportQuery(DateOnly From, DateOnly To, string? Hall, ReportBy By, int LongWaitMinutes);

/// <summary>What a row of a report stands for.</summary>
public enum ReportBy
{
    Hall,
    Queue,
    Window,
    Hour,
}

/// <summary>Of what a row tells: the hall, and the queue, window or hour of the day in it if asked for.</summary>
public sealed record ReportKey(HallId Hall, QueueLetter? Queue = null, WindowId? Window = null, int? Hour = null);

/// <summary>Seconds of many, in figures: mean, median, nine of ten, the longest.</summary>
public sealed record Spread(long Count, double Mean, double P50, double P90, double Max);

/// <summary>首呼等候 and 在厅总时长, in seconds, by the queue and hour of taking and the window of the first call.</summary>
/// <remarks>
/// FirstCall runs from taking, or the slot's beginning, to the first call; InHall from taking to leaving, of those who
/// were served. LongWaits counts those above the limit. Numbers of the printed reserve are in no figure of waiting.
/// </remarks>
public sealed record WaitFigures(ReportKey Key, long Numbers, Spread FirstCall, Spread InHall, long LongWaits);

/// <summary>From start to end at a window, each leg and each piece by itself.</summary>
public sealed record HandlingFigures(ReportKey Key, Spread Handling);

/// <summary>过号率 and 弃号率: how many of those called were missed, and of all were given back or expired.</summary>
public sealed record MissedFigures(
    ReportKey Key, long Numbers, long Called, long Missed, long Cancelled, long Expired, long PutOff);

/// <summary>窗口空闲率: how long windows were open, and of that without a number.</summary>
public sealed record IdleFigures(ReportKey Key, double OpenSeconds, double IdleSeconds, double PausedSeconds);
