using System.Collections.Immutable;

namespace CityHall.Grains.Interfaces.Halls;

/// <summary>All that is said when a number is taken.</summary>
[GenerateSerializer, Immutable]
public sealed record TakeForm(
    [property: Id(0)] ImmutableArray<ItemCode> Items,
    [property: Id(1)] TicketClass Class = TicketClass.Ordinary,
    [property: Id(2)] bool ClassConfirmed = false,
    [property: Id(3)] int Party = 1,
    [property: Id(4)] OnBehalf OnBehalf = OnBehalf.Self,
    [property: Id(5)] int CaseCount = 1,
    ImmutableArray<Need> Needs = default,
    [property: Id(7)] Channel Channel = Channel.Kiosk,
    [property: Id(8)] Slot? Slot = null,
    [property: Id(9)] string? IdentityHash = null,
    [property: Id(10)] TicketId? Origin = null,
    [property: Id(11)] ReturnTrip? Return = null,
    [property: Id(12)] TicketId? KeptPlaceOf = null)
{
    public const int MaxItems = 5;
    public const int MaxParty = 20;
    public const int MaxCaseCount = 50;

    [Id(6)]
    public ImmutableArray<Need> Needs { get; init; } = Needs.IsDefault ? [] : Needs;
}

/// <summary>Who somebody is in the queue's sense; the number never tells it.</summary>
public enum TicketClass
{
    Ordinary,
    Elderly,
    PregnantOrWithInfant,
    Military,
    FireFighter,
    Disabled,
    CriticallyIll,
}

public enum OnBehalf
{
    Self,
    Agent,
    VillageAgent,
}

public enum Need
{
    Wheelchair,
    Hearing,
    Language,
}

/// <summary>Where a number was taken.</summary>
public enum Channel
{
    Kiosk,
    Phone,
    GuideDesk,
    Appointment,

    /// <summary>Served on the spot.</summary>
    Window,

    /// <summary>Printed in reserve, entered afterwards.</summary>
    ManualSeries,
}

/// <summary>The stretch of time that an appointment was made for.</summary>
[GenerateSerializer, Immutable]
public sealed record Slot([property: Id(0)] DateTimeOffset Begins, [property: Id(1)] DateTimeOffset Ends);

/// <summary>Somebody comes back with the papers that were missing, and rather to the window that knows them.</summary>
[GenerateSerializer, Immutable]
public sealed record ReturnTrip([property: Id(0)] TicketId Ticket, [property: Id(1)] WindowId Window);

/// <summary>A part of what somebody came for: items of one queue, served at one window.</summary>
[GenerateSerializer, Immutable]
public sealed record Leg([property: Id(0)] QueueLetter Queue, [property: Id(1)] ImmutableArray<ItemCode> Items);

/// <summary>A number of the printed reserve, entered when the power is back: its times are estimates.</summary>
/// <remarks>Without an ending it waits from the time it was taken at.</remarks>
[GenerateSerializer, Immutable]
public sealed record ManualForm(
    [property: Id(0)] TicketNumber Number,
    [property: Id(1)] ImmutableArray<ItemCode> Items,
    [property: Id(2)] DateTimeOffset TakenAt,
    [property: Id(3)] DateTimeOffset? StartedAt = null,
    [property: Id(4)] DateTimeOffset? FinishedAt = null,
    [property: Id(5)] Ending? Ending = null)
{
    public const int Series = 100;

    /// <summary>The letter of the reserve: no queue may have it.</summary>
    public static QueueLetter Letter { get; } = new("M");
}
