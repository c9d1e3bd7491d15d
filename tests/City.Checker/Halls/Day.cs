using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Halls;

/// <summary>A hall's day as its entries tell it; it believes them, and leaves it to the rules to doubt.</summary>
internal sealed partial class Day
{
    private readonly Dictionary<string, SortedSet<Number>> _lines = [];
    private readonly Dictionary<string, Number> _parked = [];

    public required string Hall { get; init; }

    public required DateOnly Date { get; init; }

    public required Policy Policy { get; set; }

    public Document Document => Policy.Document;

    public bool IsOpen { get; private set; } = true;

    /// <summary>The opening is not complete: parts of it may follow.</summary>
    public bool IsOpening { get; private set; } = true;

    /// <summary>The day before, until the opening is complete; null on the first.</summary>
    public Day? Before { get; private set; }

    public int ScheduleVersion { get; private set; }

    /// <summary>The documents to come, by the time from which on they are in force.</summary>
    public SortedDictionary<DateTimeOffset, Policy> ToCome { get; private set; } = [];

    /// <summary>The document in force whose floor waits for a new day.</summary>
    public Policy? Begun { get; private set; }

    /// <summary>
    /// What the day before had scheduled, and this one must have scheduled anew before anything else.
    /// </summary>
    public SortedDictionary<DateTimeOffset, Policy> StillToCome { get; private init; } = [];

    public Dictionary<string, Number> Numbers { get; } = [];

    /// <summary>Who sits at the windows that somebody sits at.</summary>
    public Dictionary<string, Seat> Seats { get; } = [];

    public Dictionary<string, Step> Steps { get; } = [];

    public Dictionary<string, Turns> Turns { get; } = [];

    /// <summary>The last serial of each letter.</summary>
    public Dictionary<string, int> Issued { get; } = [];

    public List<Stop> Stops { get; } = [];

    public HashSet<string> KeptPlaces { get; } = [];

    /// <summary>The tasks of the guide desk that are not done.</summary>
    public Dictionary<int, OpenTask> Tasks { get; } = [];

    /// <summary>How many tasks were raised today.</summary>
    public int TasksRaised { get; private set; }

    /// <summary>The serial of the last call or recall.</summary>
    public int Calls { get; private set; }

    /// <summary>How many numbers came into the day, and how many left it for good, as the entries count them.</summary>
    public Flow Flow { get; } = new();

    /// <summary>The last entry of the stream.</summary>
    public Entry? Last { get; private set; }

    public Number? Find(string ticket) => Numbers.GetValueOrDefault(ticket);

    public Seat? SeatAt(string window) => Seats.GetValueOrDefault(window);

    /// <summary>Those who wait in a queue, by place.</summary>
    public IReadOnlyCollection<Number> Line(string queue) =>
        _lines.TryGetValue(queue, out var line) ? line : [];

    public IReadOnlyCollection<Number> Parked => _parked.Values;

    public int Waiting => _lines.Values.Sum(line => line.Count);

    /// <summary>How many of a queue stand before a place, apart from one number.</summary>
    public int Ahead(string queue, Place place, string? except = null) =>
        Line(queue).Count(number => number.Ticket != except && number.Place < place);

    public bool IsHalted(string queue) => Stops.Exists(stop => stop.Fate is StopFate.Wait && stop.Holds(queue));

    /// <summary>The whole document that a day beginning now begins with.</summary>
    public Policy PolicyOf(DateTimeOffset newDay) => Due(newDay) is { } due ? ToCome[due] : Begun ?? Policy.Planned;

    /// <summary>The last scheduled time that has come; null if none has.</summary>
    public DateTimeOffset? Due(DateTimeOffset at)
    {
        DateTimeOffset? due = null;
        foreach (var effectiveAt in ToCome.Keys)
            if (effectiveAt <= at) due = effectiveAt;
        return due;
    }

    private void Put(Number number, long version)
    {
        if (Find(number.Ticket) is { State: NumberState.Waiting } before) Line(before).Remove(before);
        var touched = number with { TouchedBy = version };
        Numbers[number.Ticket] = touched;
        if (touched.State is NumberState.Waiting) Line(touched).Add(touched);
        if (touched.State is NumberState.Parked) _parked[touched.Ticket] = touched;
        else _parked.Remove(touched.Ticket);
    }

    /// <summary>Whatever changes a window takes its step back away.</summary>
    private void Sit(Seat seat)
    {
        Seats[seat.Window] = seat;
        Steps.Remove(seat.Window);
    }

    private void Free(string window, DateTimeOffset at)
    {
        if (SeatAt(window) is { } seat) Sit(seat.Freed(at));
    }

    private SortedSet<Number> Line(Number number)
    {
        if (!_lines.TryGetValue(number.Queue, out var line)) _lines[number.Queue] = line = new(ByPlace.Instance);
        return line;
    }
}
