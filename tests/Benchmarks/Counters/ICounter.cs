namespace CityHall.Benchmarks.Counters;

/// <summary>Somebody who presses one key after the other.</summary>
internal interface ICounter
{
    /// <summary>Whether its hall's screens are looked at.</summary>
    bool IsWatched { get; }

    /// <summary>The next press, under this request id; throws if it was not done.</summary>
    Task Press(string id);
}
