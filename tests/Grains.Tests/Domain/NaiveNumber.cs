using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Tests.Domain;

/// <summary>A number on paper: everything that is known of it, rubbed out and written anew.</summary>
internal sealed class NaiveNumber
{
    public required HallEvent.TicketTaken Taken { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public TicketId Id => Taken.Ticket;

    public TicketNumber Number => Id.Number;

    public NaivePlace Place { get; set; } = null!;

    public TicketState State { get; set; } = TicketState.Waiting;

    public TicketClass Class { get; set; }

    public bool IsConfirmed { get; set; }

    public List<Need> Needs { get; set; } = [];

    public List<PaperSeen> Seen { get; set; } = [];

    public List<Leg> Legs { get; set; } = [];

    public List<int> Done { get; set; } = [];

    /// <summary>Where it is called or served; its last window if it is finished or parked.</summary>
    public WindowId? At { get; set; }

    public int Calls { get; set; }

    public DateTimeOffset FirstCalledAt { get; set; }

    public DateTimeOffset LastCalledAt { get; set; }

    public DateTimeOffset? ServedSince { get; set; }

    public DateTimeOffset? ParkedUntil { get; set; }

    /// <summary>The window that alone may call it.</summary>
    public WindowId? Only { get; set; }

    /// <summary>The window that may call it before others, for some minutes.</summary>
    public WindowId? Rather { get; set; }

    public int Reactivations { get; set; }

    public bool IsPostponed { get; set; }

    public ClerkId? Keeper { get; set; }

    /// <summary>How often something happened to it.</summary>
    public int Changes { get; set; }

    public int LegNo
    {
        get
        {
            for (var leg = 1; leg <= Legs.Count; leg++)
                if (!Done.Contains(leg)) return leg;
            return Legs.Count;
        }
    }

    public QueueLetter Queue => Legs[LegNo - 1].Queue;

    /// <summary>Nobody has seen the paper: then it is a number like others.</summary>
    public TicketClass Counted => IsConfirmed ? Class : TicketClass.Ordinary;

    /// <summary>Came in time for it, and was there when he was called.</summary>
    public Slot? KeptSlot => Taken.IsLate || Reactivations > 0 || IsPostponed ? null : Taken.Slot;

    public bool IsOver =>
        State is TicketState.Finished or TicketState.Cancelled or TicketState.Expired or TicketState.PutOff;

    public NaiveNumber Copy()
    {
        var copy = (NaiveNumber)MemberwiseClone();
        (copy.Legs, copy.Done) = ([.. Legs], [.. Done]);
        (copy.Needs, copy.Seen) = ([.. Needs], [.. Seen]);
        return copy;
    }

    public void Become(NaiveNumber before)
    {
        (Place, State, Class, IsConfirmed) = (before.Place, before.State, before.Class, before.IsConfirmed);
        (Legs, Done) = ([.. before.Legs], [.. before.Done]);
        (Needs, Seen) = ([.. before.Needs], [.. before.Seen]);
        (At, Calls, FirstCalledAt) = (before.At, before.Calls, before.FirstCalledAt);
        (LastCalledAt, ServedSince, ParkedUntil) = (before.LastCalledAt, before.ServedSince, before.ParkedUntil);
        (Only, Rather, Reactivations) = (before.Only, before.Rather, before.Reactivations);
        (IsPostponed, Keeper, Changes) = (before.IsPostponed, before.Keeper, before.Changes);
    }
}

/// <summary>A place in the one line of all numbers; nobody else ever gets it.</summary>
internal sealed record NaivePlace(DateTimeOffset Since, NaiveNumber Owner)
{
    public bool Equals(NaivePlace? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Since.GetHashCode();
}
