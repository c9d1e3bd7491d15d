using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Windows;

/// <summary>Which queue gives out no numbers, or the hall if none is named; why; what becomes of who waits.</summary>
internal sealed record StopRequest(string Reason, StopFate Fate, QueueLetter? Queue = null) : IChecked
{
    public void Check() => new Check().Reason(Reason).Defined(Fate, "fate").Throw();
}

/// <summary>Which queue goes on; the hall if none is named.</summary>
internal sealed record ResumeRequest(QueueLetter? Queue = null);
