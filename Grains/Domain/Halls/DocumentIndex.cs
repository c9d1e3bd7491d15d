using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>What is asked of a document at every turn, sorted out once.</summary>
internal sealed class DocumentIndex
{
    private static readonly DocumentIndex Empty = new([], []);

    private DocumentIndex(IEnumerable<WindowPlan> plans, IEnumerable<ServiceItem> items) => (Plans, Minutes) = (
        plans.DistinctBy(plan => plan.Id).ToDictionary(plan => plan.Id),
        items.DistinctBy(item => item.Code).ToDictionary(item => item.Code, item => item.StandardMinutes));

    public IReadOnlyDictionary<WindowId, WindowPlan> Plans { get; }

    /// <summary>How long an item usually takes.</summary>
    public IReadOnlyDictionary<ItemCode, int> Minutes { get; }

    public static DocumentIndex Of(HallDocument? document) => document is null
        ? Empty
        : new DocumentIndex(document.Windows, document.Queues.SelectMany(queue => queue.Items));
}
