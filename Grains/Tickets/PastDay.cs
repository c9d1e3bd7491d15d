using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tickets;

/// <summary>A hall as it was when its day was closed by the entry given.</summary>
internal sealed record PastDay(Hall Hall, RecordedEntry Closed);
