using CityHall.Gateway.Http;

namespace CityHall.Gateway.PersonalData;

/// <summary>Which document says who somebody is.</summary>
internal enum IdentityKind
{
    /// <summary>The resident's card of GB 11643: 18 characters, of which the last proves the others.</summary>
    IdCard,

    Passport,
    ResidencePermit,
}

/// <summary>Who somebody is by his document; written anywhere it shows its ends alone.</summary>
internal sealed record Identity(IdentityKind Kind, string Number)
{
    private const int CardLength = 18;
    private const int ShortestNumber = 5;
    private const int LongestNumber = 24;
    private const int CardStart = 3;
    private const int End = 4;
    private const string CheckLetters = "10X98765432";

    /// <summary>Three and four characters of a card, the last two of anything shorter.</summary>
    public string Masked => Kind is IdentityKind.IdCard && Number.Length is CardLength
        ? $"{Number[..CardStart]}{new string('*', CardLength - CardStart - End)}{Number[^End..]}"
        : $"{new string('*', Math.Max(0, Number.Length - 2))}{Number[^Math.Min(2, Number.Length)..]}";

    /// <summary>As a reader and a person write the same number.</summary>
    public Identity Normal() => this with { Number = Number.Replace(" ", "").ToUpperInvariant() };

    /// <summary>What was typed is not repeated in what is said about it.</summary>
    public static Check Check(Check check, Identity? identity) => identity is null ? check : check
        .That(Enum.IsDefined(identity.Kind), "identity.kind", "unknown")
        .That(identity.Normal().IsWellFormed, "identity.number", "not a number of such a document");

    public override string ToString() => $"{Kind} {Masked}";

    private bool IsWellFormed => Kind is IdentityKind.IdCard
        ? Number.Length is CardLength && Number[..^1].All(char.IsAsciiDigit) && Number[^1] == CheckLetter()
        : Number.Length is >= ShortestNumber and <= LongestNumber && Number.All(char.IsAsciiLetterOrDigit);

    /// <summary>ISO 7064, MOD 11-2, over the first 17 digits.</summary>
    private char CheckLetter()
    {
        var sum = 0;
        foreach (var digit in Number.AsSpan(0, CardLength - 1)) sum = (sum + digit - '0') * 2 % 11;
        return CheckLetters[sum % 11];
    }
}
