using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.PersonalData;

/// <summary>The port to where personal data lies sealed: beside the journal, and never in it.</summary>
public interface IPersonalStore
{
    /// <summary>The key of a day: the first that is offered stays, and the days before lose theirs.</summary>
    Task<byte[]> DayKey(DateOnly day, byte[] offered);

    /// <summary>What is kept of a number already stays.</summary>
    Task Keep(TicketId ticket, SealedData kept);

    Task<SealedData?> Find(TicketId ticket);

    /// <summary>Destroys the keys of all numbers of the days before one; tells how many.</summary>
    Task<int> DestroyBefore(DateOnly day);
}

/// <summary>Data under a key of its own, and that key under the master key, which is kept elsewhere.</summary>
public sealed record SealedData(byte[] WrappedKey, byte[] Data);
