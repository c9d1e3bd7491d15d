using CsCheck;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Something that somebody does, some seconds later; at which window and number, the state says.</summary>
public sealed record Press(Key Key, int Window, int Which, int Seconds)
{
    /// <summary>Mostly seconds and minutes apart, now and then a night.</summary>
    private static readonly Gen<int> Pause =
        Gen.Frequency((60, Gen.Int[0, 5]), (60, Gen.Int[10, 40]), (8, Gen.Int[60, 900]), (2, Gen.Int[20_000, 200_000]));

    private static readonly Gen<Key> AnyKey = Gen.Frequency(
        (14, Key.Take), (3, Key.Cancel), (1, Key.Roll),
        (5, Key.Sit), (1, Key.Leave), (6, Key.Open), (2, Key.Pause), (1, Key.Close),
        (10, Key.CallNext), (3, Key.CallChosen), (10, Key.Recall), (6, Key.Start), (6, Key.Finish), (6, Key.Miss));

    /// <summary>What a few people do in a hall, one after the other.</summary>
    public static readonly Gen<Press[]> Sequences =
        Gen.Select(AnyKey, Gen.Int[0, 999], Gen.Int[0, 999], Pause, (key, window, which, seconds) =>
            new Press(key, window, which, seconds)).Array[0, 250];
}

public enum Key
{
    Take,
    Cancel,
    Sit,
    Leave,
    Open,
    Pause,
    Close,
    CallNext,
    CallChosen,
    Recall,
    Start,
    Finish,
    Miss,
    Roll,
}
