using CityHall.City.Checker.Halls;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>A call names all who might have been called and stood before, and nobody else.</summary>
internal sealed class PassedOverRule : HallRule
{
    protected override IEnumerable<string> Breaches(HallEvent happened, Day day, Entry entry)
    {
        if (happened is not HallEvent.TicketCalled called || NumberOf(called, day) is not { } number) yield break;
        var before = day.Candidates(called.Window, entry.OccurredAt)
            .Where(other => ByPlace.Instance.Compare(other, number) < 0)
            .Select(other => other.Code).ToList();
        if (!before.SequenceEqual(called.Choice.PassedOver))
            yield return $"{number.Code} passed over [{string.Join(' ', before)}], "
                + $"and [{string.Join(' ', called.Choice.PassedOver)}] is told";
    }
}
