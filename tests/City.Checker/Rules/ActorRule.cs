using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>Every change has an actor, and it is known how we know him.</summary>
internal sealed class ActorRule : Rule
{
    public override IEnumerable<string> Breaches(Entry entry, Book book)
    {
        if (string.IsNullOrWhiteSpace(entry.Actor.Who)) yield return "nobody did it";
        if (string.IsNullOrWhiteSpace(entry.Actor.Authentication)) yield return "it is not said how the actor is known";
    }
}
