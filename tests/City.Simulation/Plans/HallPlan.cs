using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;

namespace CityHall.City.Simulation.Plans;

/// <summary>A hall's day by seed: who comes when, and how fast its clerks must be to get through.</summary>
internal sealed class HallPlan
{
    /// <summary>So much of the time a window serves; calls, walks and breaks take their part too.</summary>
    private const double Load = 0.7;

    private static readonly TimeSpan OpenTime = TimeSpan.FromHours(7);

    /// <summary>So many take a number; the others come by errands, returns, and at the windows.</summary>
    private const double Comers = 0.93;

    private readonly Random _dice;
    private readonly bool _hasLateRush;

    public HallPlan(HallDocument document, HallId hall, int numbers, DateOnly day, int seed)
    {
        _dice = new Random(unchecked(seed * 7919 + Stable(hall.Value)));
        (Day, Hall, Document, Numbers) = (day, hall, document, numbers);
        MeanService = OpenTime * document.Windows.Length * Load / Math.Max(1, numbers);
        if (MeanService > TimeSpan.FromMinutes(25)) MeanService = TimeSpan.FromMinutes(25);
        HasPowerCut = _dice.Next(10) is 0;
        HasPolicyChange = _dice.Next(4) is 0;
        HasStop = _dice.Next(6) is 0;
        _hasLateRush = _dice.Next(4) is 0;
        PutsOffAtClosing = _dice.Next(3) is 0;
        HasTwin = _dice.Next(8) is 0;
        SwapsAt = _dice.Next(3) is 0 ? At(_dice.Next(2) is 0 ? 9.25 : 15) : null;
        Citizens =
        [
            .. Enumerable.Range(1, (int)(numbers * Comers) + 1).Select(Citizen).OrderBy(citizen => citizen.Arrives),
        ];
    }

    public DateOnly Day { get; }

    public HallId Hall { get; }

    public HallDocument Document { get; }

    public int Numbers { get; }

    public TimeSpan MeanService { get; }

    /// <summary>Nothing can be pressed then, and numbers come from the printed reserve.</summary>
    public bool HasPowerCut { get; }

    public DateTimeOffset PowerFails => At(10.15);

    public DateTimeOffset PowerIsBack => At(10.65);

    /// <summary>When the last of those who were served by hand has gone.</summary>
    public DateTimeOffset EntersPrinted => PowerIsBack.AddMinutes(8);

    public bool HasPolicyChange { get; }

    public bool HasStop { get; }

    public bool PutsOffAtClosing { get; }

    /// <summary>When two clerks change places; null if none do.</summary>
    public DateTimeOffset? SwapsAt { get; }

    /// <summary>Another silo believes that the hall is its own: both append, and the fence decides.</summary>
    public bool HasTwin { get; }

    public ImmutableArray<CitizenPlan> Citizens { get; }

    public DateTimeOffset At(double hour) => BusinessTime.At(Day, TimeSpan.FromHours(hour));

    /// <summary>Random.Shared's hashes differ from process to process; a plan must not.</summary>
    private static int Stable(string text) => text.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter));

    private CitizenPlan Citizen(int no)
    {
        var arrives = Arrival();
        var slot = _dice.NextDouble() < 0.08 ? Slot(arrives) : default(DateTimeOffset?);
        var queue = ByWindows();
        var items = ImmutableArray.Create(Pick(queue.Items).Code);
        if (_dice.NextDouble() < 0.06) items = [.. items, Pick(Pick(Document.Queues).Items).Code];
        var needs = _dice.NextDouble() < 0.02 ? ImmutableArray.Create(Pick([.. Enum.GetValues<Need>()])) : [];
        var behalf = Behalf();
        return new CitizenPlan(
            no,
            arrives,
            [.. items.Distinct()],
            Class(),
            ShowsPaper: _dice.NextDouble() < 0.6,
            Party: _dice.NextDouble() < 0.1 ? _dice.Next(2, 5) : 1,
            behalf,
            CaseCount: behalf is OnBehalf.VillageAgent || _dice.NextDouble() < 0.05 ? _dice.Next(2, 9) : 1,
            needs,
            slot,
            behalf is not OnBehalf.Self ? $"agent-{no}"
                : _dice.NextDouble() < 0.7 ? $"person-{_dice.Next(Numbers * 40)}" : null,
            Errands(behalf, queue),
            TriesConflict: _dice.NextDouble() < 0.005,
            GivesUpAfter: _dice.NextDouble() < 0.02 ? TimeSpan.FromMinutes(_dice.Next(3, 40)) : null,
            PostponesAfter: _dice.NextDouble() < 0.02 ? TimeSpan.FromMinutes(_dice.Next(1, 15)) : null,
            MissesCalls: _dice.NextDouble() < 0.05 ? _dice.Next(1, 4) : 0,
            ComesBack: _dice.NextDouble() < 0.7);
    }

    /// <summary>A queue for which there are many windows is one for which many come.</summary>
    private Queue ByWindows()
    {
        var window = Pick(Document.Windows);
        var letter = Pick(window.Queues);
        return Document.Queues.First(queue => queue.Letter == letter);
    }

    private OnBehalf Behalf() => _dice.NextDouble() switch
    {
        < 0.05 => OnBehalf.Agent,
        < 0.07 => OnBehalf.VillageAgent,
        _ => OnBehalf.Self,
    };

    /// <summary>
    /// Some agents take further numbers, in other queues: while one is at a window, the others are held.
    /// </summary>
    private ImmutableArray<ItemCode> Errands(OnBehalf behalf, Queue first)
    {
        if (behalf is OnBehalf.Self || _dice.NextDouble() < 0.5) return [];
        var others = Document.Queues.Remove(first);
        return [.. others.OrderBy(_ => _dice.Next()).Take(_dice.Next(1, 3)).Select(queue => Pick(queue.Items).Code)];
    }

    private TicketClass Class() => _dice.NextDouble() switch
    {
        < 0.08 => TicketClass.Elderly,
        < 0.10 => TicketClass.PregnantOrWithInfant,
        < 0.11 => TicketClass.Military,
        < 0.115 => TicketClass.Disabled,
        < 0.118 => TicketClass.FireFighter,
        < 0.12 => TicketClass.CriticallyIll,
        _ => TicketClass.Ordinary,
    };

    /// <summary>Two peaks, half past nine and three; in some halls many come at the last minute.</summary>
    private DateTimeOffset Arrival()
    {
        if (_hasLateRush && _dice.NextDouble() < 0.25) return At(16.5 + (0.48 * _dice.NextDouble()));
        while (true)
        {
            var hour = _dice.NextDouble() < 0.58 ? 9.5 + (0.9 * Normal()) : 15 + (0.8 * Normal());
            if (hour is > 8.5 and < 11.95 or > 14 and < 16.95) return At(hour);
        }
    }

    /// <summary>A slot on the half hour, for which most come in time.</summary>
    private DateTimeOffset Slot(DateTimeOffset arrives)
    {
        var offset = _dice.NextDouble() switch
        {
            < 0.7 => _dice.Next(-14, 15),
            < 0.85 => _dice.Next(16, 30),
            < 0.95 => _dice.Next(-40, -15),
            _ => _dice.Next(31, 60),
        };
        var begins = arrives.AddMinutes(-offset);
        return begins - TimeSpan.FromTicks(begins.Ticks % TimeSpan.FromMinutes(5).Ticks);
    }

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _dice.NextDouble())) * Math.Cos(2 * Math.PI * _dice.NextDouble());

    private T Pick<T>(ImmutableArray<T> all) => all[_dice.Next(all.Length)];
}
