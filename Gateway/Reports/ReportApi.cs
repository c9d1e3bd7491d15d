using CityHall.Gateway.Access;
using CityHall.Gateway.OpenApi;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.Reports;

/// <summary>Figures of waiting, handling, missing and idling: JSON, or CSV for a spreadsheet.</summary>
internal static class ReportApi
{
    private static readonly ReportKey SomeKey = new(HallId.Of("331002001"), Queue: QueueLetter.Of("A"));
    private static readonly Spread SomeSpread = new(182, 541.2, 466, 1180, 2293);

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/reports").WithTags("Reports").Needs(Right.ReadReports, Place.Query);
        api.MapGet("/waits", (ReportAsked asked, IReports reports) => Answer(asked, reports.Waits))
            .Produces<WaitFigures[]>().WithName("Waits")
            .WithSummary("Waits: until the first call, and all the time in the hall; in seconds")
            .WithExample(answer: new[] { new WaitFigures(SomeKey, 190, SomeSpread, SomeSpread, LongWaits: 21) });
        api.MapGet("/handling", (ReportAsked asked, IReports reports) => Answer(asked, reports.Handling))
            .Produces<HandlingFigures[]>().WithName("Handling")
            .WithSummary("How long numbers are at a window, each piece of work by itself; in seconds")
            .WithExample(answer: new[] { new HandlingFigures(SomeKey, SomeSpread) });
        api.MapGet("/missed", (ReportAsked asked, IReports reports) => Answer(asked, reports.Missed))
            .Produces<MissedFigures[]>().WithName("Missed")
            .WithSummary("How many were called, missed, given back, put off, or expired")
            .WithExample(answer: new[] { new MissedFigures(SomeKey, 190, 182, 11, 6, Expired: 0, PutOff: 2) });
        api.MapGet("/idle", (ReportAsked asked, IReports reports) => Answer(asked, reports.Idle))
            .Produces<IdleFigures[]>().WithName("Idle")
            .WithSummary("How long windows were open, and of that without a number, and paused; in seconds")
            .WithExample(answer: new[] { new IdleFigures(new ReportKey(SomeKey.Hall), 25_200, 3_120, 900) });
    }

    private static async Task<IResult> Answer<TFigures>(
        ReportAsked asked, Func<ReportQuery, Task<IReadOnlyList<TFigures>>> ask)
    {
        var figures = await ask(asked.ToQuery());
        return asked.IsCsv
            ? TypedResults.Text(ReportCsv.Of(figures), "text/csv; charset=utf-8")
            : TypedResults.Ok(figures);
    }
}
