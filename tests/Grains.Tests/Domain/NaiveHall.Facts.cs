using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Tests.Domain;

/// <summary>What may be read off the paper.</summary>
internal sealed partial class NaiveHall
{
    public IReadOnlyList<NaiveNumber> Numbers => _numbers;

    public IReadOnlyList<NaiveWindow> Windows => _windows;

    public IReadOnlyList<TicketId> KeptPlaces => _keptPlaces;

    public int Calls => _calls;

    /// <summary>Why each queue is stopped, and since when.</summary>
    public IReadOnlyList<Grains.Domain.Halls.Stop> Stops => _stops;

    public bool IsOpen => _isOpen;

    public DateOnly Day => _day;

    public IEnumerable<TicketId> Line(QueueLetter queue) => Waiting(queue).Select(number => number.Id);

    public int SerialOf(QueueLetter queue) => _serials.GetValueOrDefault(queue);
}
