using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>A visit that ended at the guide desk was for an item of the hall, if for one.</summary>
internal sealed class GuidedRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is HallEvent.VisitorGuided { Item: { } item }
            && !day.Document.Queues.Any(queue => queue.Items.Any(one => one.Code == item)))
            yield return $"there is no item {item}";
    }
}
