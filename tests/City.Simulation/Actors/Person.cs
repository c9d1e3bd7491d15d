using CityHall.Grains.Interfaces;

namespace CityHall.City.Simulation.Actors;

/// <summary>Somebody who presses keys: impatient, sometimes twice, and again when no answer came.</summary>
internal sealed class Person(string who, string run, int seed, Histories.History history)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromMilliseconds(5);

    private readonly Actor _actor = new(who, "simulated");
    private int _presses;
    private int _errands;

    public Random Dice { get; } = new(seed);

    public bool Chance(double probability) => Dice.NextDouble() < probability;

    public TimeSpan Seconds(int from, int to) => TimeSpan.FromSeconds(Dice.Next(from, to + 1));

    /// <summary>Half as long to one and a half times as long as usual.</summary>
    public TimeSpan About(TimeSpan usual) => usual * (0.4 + (1.2 * Dice.NextDouble()));

    /// <summary>The same somebody on an errand: what he does there does not wait for what he does here.</summary>
    public Person OnErrand()
    {
        var errand = Interlocked.Increment(ref _errands);
        return new Person($"{who}-{errand}", run, unchecked((seed * 31) + errand), history);
    }

    /// <summary>Asks until there is an answer; null if it was refused.</summary>
    public async Task<T?> Ask<T>(string stream, Func<Request, Task<Outcome<T>>> send)
        where T : class => (await Try(stream, send)) is Outcome<T>.Done done ? done.Answer : null;

    public async Task<Outcome<T>> Try<T>(string stream, Func<Request, Task<Outcome<T>>> send)
        where T : class
    {
        var id = new RequestId($"{run}-{who.Replace('/', '-')}-{++_presses}");
        var isImpatient = Chance(0.02);
        var first = Send(id, send);
        var second = isImpatient ? Send(id, send) : first;
        var outcome = await first;
        Compare(id, outcome, await second);
        if (outcome is Outcome<T>.Refused && await second is Outcome<T>.Done late) outcome = late;

        // Whoever did not see the answer asks again, and gets the same.
        if (outcome is Outcome<T>.Done && Chance(0.01))
        {
            history.NoteRepeated();
            if (await Send(id, send) is not Outcome<T>.Done)
                history.Violations.Enqueue($"{stream}: a repeat of {id} of {who} was not answered as the first");
        }

        if (outcome is Outcome<T>.Done) history.NoteDone(stream, who, id);
        if (outcome is Outcome<T>.Refused refused) history.NoteRefused(stream, who, id, refused.Why);
        return outcome;
    }

    public override string ToString() => who;

    private async Task<Outcome<T>> Send<T>(RequestId id, Func<Request, Task<Outcome<T>>> send)
    {
        while (true)
        {
            history.NoteAsked();
            var outcome = await send(new Request(id, _actor, TimeProvider.System.GetUtcNow() + Patience));
            if (outcome is not Outcome<T>.Unknown) return outcome;
            history.NoteUnknown();
            await Task.Delay(BeforeAgain);
        }
    }

    /// <summary>
    /// Two presses of one key have one effect: both are told of it, or one comes when it was refused.
    /// </summary>
    private void Compare<T>(RequestId id, Outcome<T> one, Outcome<T> other)
    {
        if (one is Outcome<T>.Reused || other is Outcome<T>.Reused)
            history.Violations.Enqueue($"{id} of {who} was told that its id belongs to another command");
    }
}
