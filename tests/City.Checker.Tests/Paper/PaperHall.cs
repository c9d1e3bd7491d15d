using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CityHall.City.Checker.Tests.Paper;

/// <summary>A hall's journal written by hand: it writes whatever it is told, right or wrong.</summary>
internal sealed class PaperHall
{
    public const string Hall = "331002001";

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition =
        JsonIgnoreCondition.WhenWritingNull
    };

    private static readonly JsonNode Document = JsonNode.Parse(
        """
        {"version":7,"name":{"zh":"大厅","en":"Hall"},"tier":"County","zones":[],
         "queues":[{"letter":"A","items":[{"code":"A01"},{"code":"A02"}]},{"letter":"B","items":[{"code":"B01"}]}],
         "windows":[{"id":"331002001-W01","queues":["A","B"]},{"id":"331002001-W02","queues":["A"]},
                    {"id":"331002001-W03","queues":["B"]}],
         "hours":{"spans":[{"day":"Monday","from":"08:00:00","until":"17:30:00"},
                           {"day":"Tuesday","from":"08:00:00","until":"17:30:00"}]},
         "call":{"maxCalls":3,"secondsBetweenCalls":20,"secondsBeforeMissed":60,"extraSecondsForWalking":30},
         "callReasons":[{"code":"help"},{"code":"duty","namesWhoAsked":true}],"pauseReasons":[{"code":"break"}],
         "parkReasons":[{"code":"copies"}],"transferReasons":[{"code":"wrong"}],"stopReasons":[{"code":"system"}]}
        """)!;

    private readonly List<Draft> _drafts = [];
    private DateOnly _date = new(2026, 11, 23);
    private DateTimeOffset _now;
    private int _calls;
    private int _places;

    public PaperHall()
    {
        At("08:00");
        Add("DayOpened", new
        {
            hall = Hall,
            day = "2026-11-23",
            document = Document,
            seats = Array.Empty<int>(),
            numbers = Array.Empty<int>(),
        }, isOpening: true);
    }

    public List<string> Lines => Draft.Seal(_drafts);

    /// <summary>The entry written last, to be written otherwise.</summary>
    public Draft Last => _drafts[^1];

    public static string Window(int no) => $"{Hall}-W{no:00}";

    public static string Clerk(int no) => $"C331002-{no:0000}";

    public string Ticket(string number) => $"{Hall}-{_date:yyyyMMdd}-{number}";

    public PaperHall At(string time)
    {
        _now = Instant(time);
        return this;
    }

    public PaperHall Add(string name, object payload, bool isOpening = false, bool isConsequence = false,
        string? stream = null)
    {
        _drafts.Add(new Draft
        {
            Stream = stream ?? $"hall/{Hall}",
            Event = name,
            At = _now,
            Payload = JsonSerializer.SerializeToNode(payload, Json)!.AsObject(),
            RequestId = isConsequence ? null : $"r{_drafts.Count}",
            IsOpening = isOpening,
        });
        return this;
    }

    /// <summary>A clerk signs in for the first time today, and opens the window.</summary>
    public PaperHall Opens(int clerk, int window) =>
        SignsIn(clerk, window).Add("WindowOpened", new { window = Window(window) });

    public PaperHall SignsIn(int clerk, int window, long session = 1)
    {
        var seat = new { window = Window(window), session };
        var stream = $"clerk/{Clerk(clerk)}";
        if (session is 1)
            Add("MonthOpened", new { clerk = Clerk(clerk), month = "2026-11-01", lastSession = 0 }, isOpening: true,
                stream: stream);
        return Add("SigningIn", seat, stream: stream)
            .Add("WindowStaffed", new { window = Window(window), clerk = Clerk(clerk), session })
            .Add("SignedIn", seat, stream: stream);
    }

    public PaperHall Taken(
        string number, int ahead = 0, string kind = "Ordinary", object? place = null, string? person = null,
            string[]? items = null)
    {
        items ??= [$"{number[0]}01"];
        return Add("TicketTaken", new Dictionary<string, object?>
        {
            ["ticket"] = Ticket(number),
            ["items"] = items,
            ["class"] = kind,
            ["classConfirmed"] = kind != "Ordinary",
            ["party"] = 1,
            ["onBehalf"] = "Self",
            ["caseCount"] = 1,
            ["needs"] = Array.Empty<string>(),
            ["channel"] = "Kiosk",
            ["identityHash"] = person,
            ["place"] = place ?? new { since = _now, order = _places++ },
            ["slip"] = new { zones = Array.Empty<string>(), windows = Array.Empty<int>(), ahead },
            ["legs"] = items.GroupBy(item => item[..1]).Select(leg => new { queue = leg.Key, items = leg }),
        }.Where(one => one.Value is not null).ToDictionary());
    }

    public PaperHall Called(
        string number, int window = 1, string order = "FirstCome", string[]? passedOver = null,
            string? reason = null) =>
        Add("TicketCalled", new
        {
            ticket = Ticket(number),
            window = Window(window),
            clerk = Clerk(window),
            serial = ++_calls,
            choice = new { order, policyVersion = 7, passedOver = passedOver ?? [], reason },
        });

    public PaperHall Recalled(string number, int callNo, int window = 1) =>
        Add("TicketRecalled", new { ticket = Ticket(number), window = Window(window), serial = ++_calls, callNo });

    public PaperHall Started(string number, int window = 1) => At("ServiceStarted", number, window);

    public PaperHall Missed(string number, int window = 1) => At("TicketMissed", number, window);

    public PaperHall Finished(string number, string since, int window = 1, int[]? legs = null, string? next = null) =>
        Add("ServiceFinished", new
        {
            ticket = Ticket(number),
            window = Window(window),
            clerk = Clerk(window),
            startedAt = Instant(since),
            ending = new { end = "DoneOnTheSpot", papers = Array.Empty<string>() },
            legs = legs ?? [1],
            items = new[] { $"{number[0]}01" },
            next,
        });

    public PaperHall Parked(string number, int window = 1, string? until = null) => Add("TicketParked", new
    {
        ticket = Ticket(number),
        window = Window(window),
        clerk = Clerk(window),
        reason = "copies",
        until = until is null ? (DateTimeOffset?)null : Instant(until),
    });

    public PaperHall Transferred(string number, string queue, int? only = null, int window = 1) =>
        Add("TicketTransferred", new
        {
            ticket = Ticket(number),
            window = Window(window),
            clerk = Clerk(window),
            queue,
            only = only is { } no ? Window(no) : null,
            reason = "wrong",
        });

    public PaperHall Reactivated(string number, int times, object place, int? window = null) =>
        Add("TicketReactivated", new
        {
            ticket = Ticket(number),
            window = window is { } no ? Window(no) : null,
            place,
            times,
        });

    public PaperHall Undone(string number, string verb, int window = 1) => Add("StepUndone", new
    {
        ticket = Ticket(number),
        window = Window(window),
        clerk = Clerk(window),
        verb,
    });

    /// <summary>Says in the number's own stream what the hall's last entry said.</summary>
    public PaperHall Served(string number, string since, string until, int window = 1, string? request = null)
    {
        var version = _drafts.Count(draft => draft.Stream == $"hall/{Hall}");
        Add("Served", new
        {
            ticket = Ticket(number),
            window = Window(window),
            clerk = Clerk(window),
            startedAt = Instant(since),
            finishedAt = Instant(until),
            items = new[] { $"{number[0]}01" },
            ending = new { end = "DoneOnTheSpot", papers = Array.Empty<string>() },
            isLast = true,
        }, stream: $"ticket/{Ticket(number)}");
        Last.RequestId = request ?? $"served:hall/{Hall}@{version}";
        return this;
    }

    /// <summary>Midnight: the day is closed, and Tuesday opened by the same command.</summary>
    public PaperHall Midnight(string[] expired, object[]? seats = null, object[]? numbers = null)
    {
        var day = _date;
        _date = day.AddDays(1);
        At("00:00").Add("DayClosed", new { day, expired });
        (_calls, _places) = (0, numbers?.Length ?? 0);
        return Add("DayOpened", new
        {
            hall = Hall,
            day = _date,
            document = Document,
            seats = seats ?? [],
            numbers = numbers ?? [],
        }, isOpening: true, isConsequence: true);
    }

    public DateTimeOffset Instant(string time) => new(_date.ToDateTime(TimeOnly.Parse(time)), TimeSpan.FromHours(8));

    private PaperHall At(string name, string number, int window) =>
        Add(name, new { ticket = Ticket(number), window = Window(window) });
}
