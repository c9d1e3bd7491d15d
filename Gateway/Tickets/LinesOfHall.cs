using System.Runtime.CompilerServices;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tickets;

/// <summary>A hall's numbers, to be found at once: a thousand phones may look at one view of it.</summary>
internal sealed class LinesOfHall
{
    /// <summary>Made once for all who look at a view, and gone with it.</summary>
    private static readonly ConditionalWeakTable<StaffView, LinesOfHall> Known = [];

    private readonly Dictionary<TicketId, Spot> _spots;

    private LinesOfHall(StaffView staff) => _spots = Spots(staff).ToDictionary(spot => spot.Line.Ticket);

    public static LinesOfHall Of(StaffView staff) => Known.GetValue(staff, view => new LinesOfHall(view));

    public Spot? Find(TicketId ticket) => _spots.GetValueOrDefault(ticket);

    private static IEnumerable<Spot> Spots(StaffView staff)
    {
        var ahead = new Dictionary<QueueLetter, int>();
        for (var place = 0; place < staff.Waiting.Length; place++)
        {
            var line = staff.Waiting[place];
            ahead.TryGetValue(line.Queue, out var before);
            yield return new Spot(line, before, place);
            ahead[line.Queue] = before + 1;
        }

        var others = staff.Windows.Select(window => window.Number).Concat(staff.Missed).Concat(staff.Parked);
        foreach (var line in others)
            if (line is not null) yield return new Spot(line, Ahead: 0, Place: null);
    }
}

/// <summary>A number, how many wait in front of it in its queue, and its place among all who wait.</summary>
internal sealed record Spot(NumberLine Line, int Ahead, int? Place);
