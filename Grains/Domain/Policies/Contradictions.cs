using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Domain.Policies;

/// <summary>What cannot be so together, however right each setting is alone.</summary>
internal static class Contradictions
{
    public static IEnumerable<Contradiction> In(HallDocument document) =>
        [.. OfRules(document), .. OfQueues(document), .. OfWindows(document)];

    private static IEnumerable<Contradiction> OfRules(HallDocument document)
    {
        var (call, order, wait) = (document.Call, document.Order, document.Wait);
        if (call.SecondsBeforeMissed < call.SecondsBetweenCalls * (call.MaxCalls - 1))
            yield return new("call.secondsBeforeMissed", "call.secondsBetweenCalls");
        if (order.HeadClasses.Intersect(order.RatioClasses).Any())
            yield return new("order.headClasses", "order.ratioClasses");
        if (document.Appointments.LateMinutes > document.Appointments.NoShowMinutes)
            yield return new("appointments.lateMinutes", "appointments.noShowMinutes");
        if (wait.NoticeMinutes >= wait.WarnMinutes)
            yield return new("wait.noticeMinutes", "wait.warnMinutes");
        if (wait.WarnMinutes >= wait.AlarmMinutes)
            yield return new("wait.warnMinutes", "wait.alarmMinutes");
    }

    private static IEnumerable<Contradiction> OfQueues(HallDocument document) =>
    [
        .. from queue in document.Queues
           from item in queue.Items
           group queue by item.Code into same
           where same.Count() > 1
           select new Contradiction($"queues[{same.First().Letter}]", $"queues[{same.Last().Letter}]"),
        .. from queue in document.Queues
           where document.Windows.All(plan => !plan.Queues.Contains(queue.Letter))
           select new Contradiction($"queues[{queue.Letter}]", "windows"),
    ];

    private static IEnumerable<Contradiction> OfWindows(HallDocument document) =>
    [
        .. from plan in document.Windows
           from letter in plan.Queues
           where document.Queues.All(queue => queue.Letter != letter)
           select new Contradiction($"windows[{plan.Id}]", $"queues[{letter}]"),
        .. from plan in document.Windows
           where document.Zones.All(zone => zone.Id != plan.Zone)
           select new Contradiction($"windows[{plan.Id}]", $"zones[{plan.Zone}]"),
    ];
}
