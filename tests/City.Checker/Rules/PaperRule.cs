using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Only papers that an item of the number asks for are ticked off.</summary>
internal sealed class PaperRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is not HallEvent.PapersChecked { Seen: var seen } || NumberOf(happened, day) is not { } number)
            yield break;
        var codes = number.Legs.SelectMany(leg => leg.Items).ToHashSet();
        var items = day.Document.Queues.SelectMany(queue => queue.Items).Where(item => codes.Contains(item.Code));
        var asked = items.SelectMany(item => item.Papers.Select(paper => new PaperSeen(item.Code, paper.Code)))
            .ToHashSet();
        foreach (var paper in seen.Where(paper => !asked.Contains(paper)))
            yield return $"{number.Code} needs no {paper.Paper} for {paper.Item}";
        if (seen.Distinct().Count() != seen.Count) yield return $"a paper of {number.Code} was seen twice";
    }
}
