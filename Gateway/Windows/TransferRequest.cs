using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Windows;

/// <summary>To which queue, window, or both the number at the window goes; why, and at whose request.</summary>
internal sealed record TransferRequest(
    string Reason, QueueLetter? Queue = null, WindowId? Window = null, string? AtRequestOf = null) : IChecked
{
    public TransferForm ToForm() => new(Queue, Window, Reason, AtRequestOf);

    public void Check() => new Check()
        .That(Queue is not null || Window is not null, "queue", "a queue, a window, or both")
        .Reason(Reason)
        .AtRequestOf(AtRequestOf)
        .Throw();
}
