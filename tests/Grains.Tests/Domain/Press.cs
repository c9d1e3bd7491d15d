using CsCheck;

namespace CityHall.Grains.Tests.Domain;

/// <summary>Something that somebody does, some seconds later; at which window and number, dice and state say.</summary>
public sealed record Press(Key Key, uint Dice, int Seconds)
{
    /// <summary>Seconds and minutes apart, now and then an hour; nights have a key of their own.</summary>
    private static readonly Gen<int> Pause =
        Gen.Frequency((60, Gen.Int[0, 5]), (60, Gen.Int[10, 40]), (9, Gen.Int[60, 900]), (1, Gen.Int[1000, 8000]));

    private static readonly Gen<Key> AnyKey = Gen.Frequency(
        (40, Key.Take), (6, Key.Cancel), (3, Key.ReactivateOwn), (3, Key.PostponeOwn),
        (12, Key.Sit), (2, Key.Leave), (14, Key.Open), (4, Key.Pause), (2, Key.Close),
        (30, Key.CallNext), (12, Key.CallChosen), (26, Key.Recall), (20, Key.Start), (8, Key.ServeDirectly),
        (16, Key.Finish), (12, Key.Miss), (14, Key.Park), (14, Key.TakeBack), (16, Key.Transfer),
        (14, Key.Reactivate), (5, Key.Postpone), (5, Key.PutOff), (6, Key.ConfirmClass), (14, Key.Undo),
        (5, Key.HandOver), (3, Key.Stop), (6, Key.Resume), (5, Key.EnterManual), (16, Key.Desk),
        (3, Key.SchedulePolicy), (2, Key.PassTime), (2, Key.Night), (9, Key.Again));

    /// <summary>What a few people do in a hall, one after the other.</summary>
    public static Gen<Press[]> Sequences(int length) =>
        Gen.Select(AnyKey, Gen.UInt, Pause, (key, dice, seconds) => new Press(key, dice, seconds)).Array[length];
}

public enum Key
{
    Take,
    Cancel,
    ReactivateOwn,
    PostponeOwn,
    Sit,
    Leave,
    Open,
    Pause,
    Close,
    CallNext,
    CallChosen,
    Recall,
    Start,
    ServeDirectly,
    Finish,
    Miss,
    Park,
    TakeBack,
    Transfer,
    Reactivate,
    Postpone,
    PutOff,
    ConfirmClass,
    Undo,
    HandOver,
    Stop,
    Resume,
    EnterManual,

    /// <summary>One of the guide desk's keys; the dice say which.</summary>
    Desk,
    SchedulePolicy,

    /// <summary>The clock ticks, and nobody does anything.</summary>
    PassTime,

    /// <summary>Nothing more until the next morning.</summary>
    Night,

    /// <summary>The last key once more.</summary>
    Again,
}
