using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Windows;

/// <summary>What stands on a number of the printed reserve; all three of the rest, or none if it still waits.</summary>
internal sealed record ManualRequest(
    TicketNumber Number,
    ItemCode[] Items,
    DateTimeOffset TakenAt,
    DateTimeOffset? StartedAt = null,
    DateTimeOffset? FinishedAt = null,
    Ending? Ending = null) : IChecked
{
    public ManualForm ToForm() => new(Number, [.. Items], TakenAt, StartedAt, FinishedAt, Ending);

    public void Check()
    {
        var check = new Check()
            .Number(Number)
            .Items(Items)
            .Instant(TakenAt, "takenAt")
            .Instant(StartedAt, "startedAt")
            .Instant(FinishedAt, "finishedAt");
        (Ending is null ? check : check.End(Ending)).Throw();
    }
}
