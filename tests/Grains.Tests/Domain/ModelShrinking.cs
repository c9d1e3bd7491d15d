using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tests.Domain;

/// <summary>The shortest way found to a failure, step by step: presses that it does not need are left out.</summary>
internal static class ModelShrinking
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static string Story(Press[] presses, Action<IEnumerable<Step>> check)
    {
        var shortest = Shortest(presses, check);
        var steps = new List<Step>();
        var why = Failure(check, Walk.Through(shortest).Select(step =>
        {
            steps.Add(step);
            return step;
        }));
        var text = new StringBuilder();
        foreach (var step in steps)
            text.AppendLine(CultureInfo.InvariantCulture, $"{step.Command.At:dd HH:mm:ss} {Text(step.Command)}")
                .AppendLine(CultureInfo.InvariantCulture, $"  {step.Refusal} {Text(step.Events)}");
        return text.AppendLine(CultureInfo.InvariantCulture, $"{why}").ToString();
    }

    private static string Text(IEnumerable<HallEvent> events) => string.Join(' ', events.Select(Text));

    private static string Text(object said)
    {
        const int most = 400;
        var json = JsonSerializer.Serialize(said, said.GetType(), JournalJson.Instance);
        return $"{said.GetType().Name} {(json.Length > most ? json[..most] : json)}";
    }

    private static Press[] Shortest(Press[] presses, Action<IEnumerable<Step>> check)
    {
        var clock = Stopwatch.StartNew();
        for (var size = presses.Length / 2; size > 0 && clock.Elapsed < Patience;)
        {
            var before = presses.Length;
            for (var at = before - size; at >= 0 && clock.Elapsed < Patience; at -= size)
            {
                Press[] fewer = [.. presses[..at], .. presses[Math.Min(at + size, presses.Length)..]];
                if (Failure(check, Walk.Through(fewer)) is not null) presses = fewer;
            }

            // What could not go before may go now.
            if (presses.Length == before || size > 1) size /= 2;
        }

        return presses;
    }

    private static Exception? Failure(Action<IEnumerable<Step>> check, IEnumerable<Step> steps)
    {
        try
        {
            check(steps);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}
