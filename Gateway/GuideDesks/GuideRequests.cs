using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.GuideDesks;

/// <summary>Which number of today is meant.</summary>
internal sealed record DeskNumberRequest(TicketNumber Number) : IChecked
{
    public void Check() => new Check().Number(Number).Throw();
}

/// <summary>Of which class a number's holder is, as the paper says.</summary>
internal sealed record DeskClassRequest(TicketNumber Number, TicketClass Class) : IChecked
{
    public void Check() => new Check().Number(Number).Defined(Class, "class").Throw();
}

/// <summary>What a number's holder needs; an empty list takes back what was noted.</summary>
internal sealed record NeedsRequest(TicketNumber Number, Need[] Needs) : IChecked
{
    private static readonly int MaxNeeds = Enum.GetValues<Need>().Length;

    public void Check() => new Check()
        .Number(Number)
        .That(Needs.All(Enum.IsDefined), "needs", "unknown")
        .Between(Needs.Length, 0, MaxNeeds, "needs")
        .Throw();
}

/// <summary>Which papers were seen, of which items.</summary>
internal sealed record PapersRequest(TicketNumber Number, PaperSeen[] Seen) : IChecked
{
    public void Check() => new Check()
        .Number(Number)
        .Between(Seen.Length, 0, PaperSeen.MaxOfNumber, "seen")
        .That(Seen.All(seen => seen.Item.Value is not null && seen.Paper?.Length is > 0 and <= TextId.MaxLength),
            "seen", "each an item and a paper")
        .Throw();
}

/// <summary>A number of the printed reserve: who handed it out knows when, and for what.</summary>
internal sealed record DeskManualRequest(TicketNumber Number, ItemCode[] Items, DateTimeOffset TakenAt) : IChecked
{
    public void Check() => new Check().Number(Number).Items(Items).Instant(TakenAt, "takenAt").Throw();
}

/// <summary>Who goes along; with a number, if there is one.</summary>
internal sealed record HelperRequest(PersonId Helper, TicketNumber? Number = null) : IChecked
{
    public void Check()
    {
        var check = new Check();
        (Number is { } number ? check.Number(number) : check).Throw();
    }
}

/// <summary>Which task of today is meant.</summary>
internal sealed record TaskRequest(int Task) : IChecked
{
    public void Check() => new Check().Between(Task, 1, int.MaxValue, "task").Throw();
}

/// <summary>How a visit ended, and for what it was, if that is known.</summary>
internal sealed record GuideRequest(GuideEnd End, ItemCode? Item = null) : IChecked
{
    public void Check() => new Check().Defined(End, "end").Throw();
}
