using System.Collections.Immutable;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.City.Checker.Tests.Recording;

/// <summary>Presses keys at random, by seed; what is refused leaves nothing in the journal.</summary>
internal sealed class RandomCity(int seed)
{
    private const int Clerks = 6;
    private const int SecondsBetweenPresses = 8;

    private static readonly DateTimeOffset Start = new(2026, 11, 26, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly Random _random = new(seed);
    private readonly Recorder _city = new(Start);
    private int _policies = 1;

    /// <summary>Now and then nobody presses anything for a while, of at most so many seconds.</summary>
    public int LongestPauseSeconds { get; init; } = 600;

    /// <summary>
    /// Whether missed numbers come back and waiting ones are put later: an opening carries no such place.
    /// </summary>
    public bool ComesBack { get; init; } = true;

    public async Task<List<string>> Run(int presses)
    {
        for (var no = 1; no <= Clerks; no++)
            if (no <= SomeHall.Windows) await _city.SignIn(SomeHall.Clerk(no), SomeHall.Window(no));
        for (var press = 0; press < presses; press++)
        {
            var isPause = _random.Next(400) is 0;
            _city.Pass(TimeSpan.FromSeconds(_random.Next(isPause ? LongestPauseSeconds : SecondsBetweenPresses)));
            await Press();
        }

        return await _city.Lines();
    }

    private Task<bool> Press() => _random.Next(100) switch
    {
        < 16 => _city.Ask(new HallCommand.Take(Form())),
        < 68 => AtWindow(),
        < 70 => _city.Ask(new HallCommand.Cancel(SomeTicket())),
        < 75 when !ComesBack => AtWindow(),
        < 73 => _city.Ask(new HallCommand.ReactivateOwn(TicketId.Of(SomeHall.Id, _city.Hall.Day, Missed()))),
        < 75 => _city.Ask(new HallCommand.PostponeOwn(SomeTicket())),
        < 76 => _city.SignIn(SomeHall.Clerk(_random.Next(1, Clerks + 1)), SomeWindow()),
        76 when _random.Next(3) is 0 => _city.SignOut(SomeHall.Clerk(_random.Next(1, Clerks + 1))),
        < 80 => _city.ComeBack(SomeServed()),
        80 when _random.Next(3) is 0 => _city.Ask(new HallCommand.SchedulePolicy(Policy())),
        _ => AtWindow(),
    };

    /// <summary>Mostly what a clerk would press, so that numbers get on; and now and then anything at all.</summary>
    private Task<bool> AtWindow()
    {
        var window = SomeWindow();
        if (_city.SeatAt(window) is not { } seat) return Task.FromResult(false);
        if (_random.Next(6) is 0) return _city.Ask(Anything(window, seat));
        return _city.Ask((_city.Hall.Windows[window], _random.Next(8)) switch
        {
            (Window.Staffed or Window.Paused, _) => new HallCommand.OpenWindow(window, seat),
            (Window.Open, 0) => new HallCommand.Undo(window, seat),
            (Window.Open, 1) when ComesBack => new HallCommand.Reactivate(window, seat, Missed()),
            (Window.Open, 2) => new HallCommand.TakeBack(window, seat, Parked()),
            (Window.Open, _) => new HallCommand.CallNext(window, seat),
            (Window.Calling, < 3) => new HallCommand.Recall(window, seat),
            (Window.Calling, < 5) => new HallCommand.Miss(window, seat),
            (Window.Calling, _) => new HallCommand.Start(window, seat),
            (Window.Serving, 0) => new HallCommand.Park(window, seat, "copies", Some(null, Later())),
            (Window.Serving, 1) => new HallCommand.Transfer(window, seat, Transfer()),
            _ => new HallCommand.Finish(window, seat, Ending(), Some<ImmutableArray<int>>([], [], [], [2], [1, 3])),
        });
    }

    private HallCommand Anything(WindowId window, Seat seat) => _random.Next(16) switch
    {
        0 => new HallCommand.PauseWindow(window, seat, "break"),
        1 when _random.Next(4) is 0 => new HallCommand.CloseWindow(window, seat),
        2 or 3 => new HallCommand.CallChosen(
            window, seat, SomeTicket().Number, Some("help", "duty"), Some(null, "x")),
        4 => new HallCommand.PutOff(window, seat, SomeTicket().Number),
        5 => new HallCommand.HandOver(window, seat, SomeHall.Clerk(_random.Next(1, Clerks + 1))),
        6 when ComesBack => new HallCommand.Postpone(window, seat, SomeTicket().Number),
        7 => new HallCommand.ConfirmClass(window, seat, SomeTicket().Number, SomeClass()),
        8 => Stopping(window, seat),
        9 => new HallCommand.EnterManual(window, seat, Manual()),
        10 or 11 => new HallCommand.ServeDirectly(window, seat, Form()),
        _ => new HallCommand.Undo(window, seat),
    };

    private HallCommand Stopping(WindowId window, Seat seat)
    {
        QueueLetter? queue = _random.Next(5) is 0 ? null : new QueueLetter(Some("A", "B", "C"));
        return _random.Next(3) is 0 && _city.Hall.Stops.IsEmpty
            ? new HallCommand.StopIssuing(
                window, seat, queue, "system", Some(StopFate.ServeOn, StopFate.Wait, StopFate.NextDay))
            : new HallCommand.ResumeIssuing(window, seat, _city.Hall.Stops.FirstOrDefault()?.Queue);
    }

    private TakeForm Form()
    {
        var items = SomeHall.Items.OrderBy(_ => _random.Next()).Take(_random.Next(4) is 0 ? _random.Next(1, 5) : 1);
        return new TakeForm(
            SomeHall.Codes(items),
            SomeClass(),
            ClassConfirmed: _random.Next(2) is 0,
            Needs: _random.Next(10) is 0 ? [Need.Wheelchair] : [],
            Slot: _random.Next(8) is 0 ? Slot() : null,
            IdentityHash: _random.Next(3) is 0 ? $"p{_random.Next(30)}" : null,
            KeptPlaceOf: _random.Next(6) is 0 && !_city.Hall.KeptPlaces.IsEmpty ? _city.Hall.KeptPlaces.First() : null);
    }

    private Slot Slot()
    {
        var begins = _city.Now.AddMinutes(_random.Next(-35, 20));
        return new Slot(begins, begins.AddMinutes(30));
    }

    private Ending Ending() => Some(
        new Ending(NumberEnd.DoneOnTheSpot),
        new Ending(NumberEnd.Accepted, "台2026-1"),
        new Ending(NumberEnd.PapersMissing, Papers: ["身份证"]),
        new Ending(NumberEnd.AcceptedPapersPending, Papers: ["照片"], Until: new DateOnly(2026, 12, 24)));

    private TransferForm Transfer() => new(
        Some<QueueLetter?>(null, new QueueLetter(Some("A", "B", "C"))),
        Some<WindowId?>(null, SomeWindow()),
        Some("wrong", "asked"),
        Some(null, "x"));

    private ManualForm Manual()
    {
        var taken = _city.Now.AddMinutes(-_random.Next(1, 90));
        var number = new TicketNumber($"M{_random.Next(1, 101):000}");
        var items = SomeHall.Codes(Some(SomeHall.Items));
        return _random.Next(2) is 0
            ? new ManualForm(number, items, taken)
            : new ManualForm(number, items, taken, taken, _city.Now, Ending());
    }

    private HallPolicy Policy()
    {
        var version = ++_policies;
        var documents = Enumerable.Range(1, _random.Next(1, 3)).Select(_ => SomeHall.Document with
        {
            Version = version,
            Order = OrderRule.Default with { HeadInRow = _random.Next(1, 4), BoundMinutes = _random.Next(5, 60) },
            MaxWaiting = _random.Next(40, 80),
        });
        return new HallPolicy(version,
            [.. documents.Select(one => new ScheduledDocument(_city.Now.AddMinutes(_random.Next(0, 2000)), one))]);
    }

    private DateTimeOffset? Later() => _city.Now.AddMinutes(_random.Next(1, 200));

    private TicketClass SomeClass() =>
        _random.Next(2) is 0 ? TicketClass.Ordinary : Some(Enum.GetValues<TicketClass>());

    private WindowId SomeWindow() => SomeHall.Window(_random.Next(1, SomeHall.Windows + 1));

    private TicketId SomeTicket() => _city.Hall.Tickets.Count is 0
        ? TicketId.Of(SomeHall.Id, _city.Hall.Day, new TicketNumber("A001"))
        : _city.Hall.Tickets.Values.OrderByDescending(ticket => ticket.TakenAt).ThenBy(ticket => ticket.Id.Value)
            .ElementAt(Math.Min(_random.Next(40), _city.Hall.Tickets.Count - 1)).Id;

    private TicketNumber Missed() => Standing<Standing.Missed>();

    private TicketNumber Parked() => Standing<Standing.Parked>();

    private TicketNumber Standing<TStanding>() =>
        _city.Hall.Tickets.Values.Where(ticket => ticket.Standing is TStanding).OrderBy(ticket => ticket.Id.Value)
            .Select(ticket => ticket.Number).FirstOrDefault(SomeTicket().Number);

    private TicketId SomeServed() => _city.Tickets.Count is 0
        ? SomeTicket()
        : _city.Tickets.Keys.OrderBy(ticket => ticket.Value).ElementAt(_random.Next(_city.Tickets.Count));

    private T Some<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
