using CityHall.Grains.Interfaces.Time;

namespace CityHall.Grains.Journal;

/// <summary>What every stream needs: the journal, its tail, the halls' time, and real time for deadlines.</summary>
public sealed record JournalAccess(IJournal Journal, TailReader Tail, HallClock Clock, TimeProvider Real);
