using System.Runtime.InteropServices;
using CityHall.City.Checker.Lines;

namespace CityHall.City.Checker.Rules;

/// <summary>An entry has the form that is written down, and its payload the shape of its event.</summary>
internal sealed class FormRule : Rule
{
    private const int MaxPayloadBytes = 60_000;
    private const int SaltDigits = 32;

    public override IEnumerable<string> Breaches(Entry entry, Book book)
    {
        if (entry.Flaw is { } flaw) yield return flaw;
        if (JsonMarshal.GetRawUtf8Value(entry.Payload).Length > MaxPayloadBytes)
            yield return $"the payload has more than {MaxPayloadBytes} bytes";
        if (entry.Salt.Length != SaltDigits) yield return "the salt has not 16 bytes";
    }
}
