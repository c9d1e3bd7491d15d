using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Domain.Halls;

/// <summary>What is asked of a document at every turn, sorted out once.</summary>
internal sealed class DocumentIndex
{
    private static readonly DocumentIndex Empty = new([], []);

    private readonly Dictionary<QueueLetter, Servers> _servers;

    private DocumentIndex(IReadOnlyList<WindowPlan> plans, IReadOnlyList<Queue> queues)
    {
        Plans = plans.DistinctBy(plan => plan.Id).ToDictionary(plan => plan.Id);
        Items = queues.SelectMany(queue => queue.Items, (queue, item) => (queue.Letter, Item: item))
            .DistinctBy(found => found.Item.Code)
            .ToDictionary(found => found.Item.Code);
        _servers = plans.SelectMany(plan => plan.Queues).Distinct()
            .ToDictionary(queue => queue, queue => Servers.Of(queue, plans));
    }

    public IReadOnlyDictionary<WindowId, WindowPlan> Plans { get; }

    /// <summary>Each item with the queue that it is waited for in.</summary>
    public IReadOnlyDictionary<ItemCode, (QueueLetter Queue, ServiceItem Item)> Items { get; }

    public static DocumentIndex Of(HallDocument? document) => document is null
        ? Empty
        : new DocumentIndex(document.Windows, document.Queues);

    public Servers ServersOf(QueueLetter queue) => _servers.GetValueOrDefault(queue, Servers.None);
}
