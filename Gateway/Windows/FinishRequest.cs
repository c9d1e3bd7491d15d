using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Windows;

/// <summary>How a number ends, and which of its other legs, counted from 1, are done with it.</summary>
internal sealed record FinishRequest(Ending Ending, int[]? AlsoDone = null) : IChecked
{
    private const int MaxLegs = TakeForm.MaxItems;

    public void Check() => new Check()
        .End(Ending)
        .Between(AlsoDone?.Length ?? 0, 0, MaxLegs, "alsoDone")
        .That(AlsoDone?.Distinct().Count() == AlsoDone?.Length, "alsoDone", "each once")
        .Throw();
}
