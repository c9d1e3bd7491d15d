using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>How a number ended is told in full: a notice names the papers, a promise the date too.</summary>
internal sealed class EndingRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry) => happened switch
    {
        HallEvent.ServiceFinished finished when entry.Schema > 1 => Complete(finished.Ending),
        HallEvent.ManualEntered { FinishedAt: not null } entered => Complete(entered.Ending),
        _ => [],
    };

    private static IEnumerable<string> Complete(Ending? ending)
    {
        if (ending is null) yield return "it is not told how it ended";
        var isAboutPapers = ending?.End is NumberEnd.PapersMissing or NumberEnd.AcceptedPapersPending;
        if (isAboutPapers && ending!.Papers.Count is 0) yield return "it is not told which papers";
        if (ending is { End: NumberEnd.AcceptedPapersPending, Until: null }) yield return "it is not told until when";
    }
}
