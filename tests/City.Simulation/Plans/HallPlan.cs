using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Time;

namespace CityHall.City.Simulation.Plans;

/// <summary>A hall's day by seed: who comes when, and how fast its clerks must be to get through.</summary>
internal sealed class HallPlan
{
    /// <summary>So much of the time a window is busy on average.</summary>
    private const double Load = 0.85;

    private static readonly TimeSpan OpenTime = TimeSpan.FromHours(7);

    private readonly Random _dice;
    private readonly DateOnly _day;

    public HallPlan(HallDocument document, HallId hall, int numbers, DateOnly day, int seed)
    {
        _dice = new Random(unchecked(seed * 7919 + Stable(hall.Value)));
        (_day, Hall, Document, Numbers) = (day, hall, document, numbers);
        MeanService = OpenTime * document.Windows.Length * Load / Math.Max(1, numbers);
        if (MeanService > TimeSpan.FromMinutes(25)) MeanService = TimeSpan.FromMinutes(25);
        HasPowerCut = _dice.Next(10) is 0;
        HasPolicyChange = _dice.Next(4) is 0;
        HasStop = _dice.Next(6) is 0;
        PutsOffAtClosing = _dice.Next(5) is 0;
        HasTwin = _dice.Next(8) is 0;
        Citizens = [.. Enumerable.Range(1, numbers + (numbers / 20) + 3).Select(Citizen).OrderBy(citizen =>
            citizen.Arrives)];
    }

    public HallId Hall { get; }

    public HallDocument Document { get; }

    public int Numbers { get; }

    public TimeSpan MeanService { get; }

    /// <summary>From ten past ten to twenty to eleven numbers come from the printed reserve.</summary>
    public bool HasPowerCut { get; }

    public bool HasPolicyChange { get; }

    public bool HasStop { get; }

    public bool PutsOffAtClosing { get; }

    /// <summary>Another silo believes that the hall is its own: both append, and the fence decides.</summary>
    public bool HasTwin { get; }

    public ImmutableArray<CitizenPlan> Citizens { get; }

    public DateTimeOffset At(double hour) => BusinessTime.At(_day, TimeSpan.FromHours(hour));

    /// <summary>Random.Shared's hashes differ from process to process; a plan must not.</summary>
    private static int Stable(string text) => text.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter));

    private CitizenPlan Citizen(int no)
    {
        var arrives = Arrival();
        var slot = _dice.NextDouble() < 0.08 ? Slot(arrives) : default(DateTimeOffset?);
        var queue = Pick(Document.Queues);
        var items = ImmutableArray.Create(Pick(queue.Items).Code);
        if (_dice.NextDouble() < 0.06) items = [.. items, Pick(Pick(Document.Queues).Items).Code];
        var needs = _dice.NextDouble() < 0.02 ? ImmutableArray.Create(Pick([.. Enum.GetValues<Need>()])) : [];
        return new CitizenPlan(
            no,
            arrives,
            [.. items.Distinct()],
            Class(),
            ShowsPaper: _dice.NextDouble() < 0.6,
            Party: _dice.NextDouble() < 0.1 ? _dice.Next(2, 5) : 1,
            _dice.NextDouble() < 0.07 ? OnBehalf.Agent : OnBehalf.Self,
            CaseCount: _dice.NextDouble() < 0.05 ? _dice.Next(2, 6) : 1,
            needs,
            slot,
            _dice.NextDouble() < 0.7 ? $"person-{_dice.Next(Numbers * 40)}" : null,
            TriesConflict: _dice.NextDouble() < 0.005,
            GivesUpAfter: _dice.NextDouble() < 0.02 ? TimeSpan.FromMinutes(_dice.Next(3, 40)) : null,
            PostponesAfter: _dice.NextDouble() < 0.02 ? TimeSpan.FromMinutes(_dice.Next(1, 15)) : null,
            MissesCalls: _dice.NextDouble() < 0.05 ? _dice.Next(1, 4) : 0,
            ComesBack: _dice.NextDouble() < 0.7);
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

    /// <summary>Two peaks: half past nine and a quarter to three.</summary>
    private DateTimeOffset Arrival()
    {
        while (true)
        {
            var hour = _dice.NextDouble() < 0.58 ? 9.5 + 0.9 * Normal() : 14.8 + 0.8 * Normal();
            if (hour is > 8.5 and < 11.95 or > 14 and < 16.9) return At(hour);
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
