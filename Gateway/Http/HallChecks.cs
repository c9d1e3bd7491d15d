using System.Text.RegularExpressions;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Http;

/// <summary>What the halls' requests have in common: numbers, items, reasons, instants, endings.</summary>
internal static partial class HallChecks
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public static Check Number(this Check check, TicketNumber number) =>
        check.That(NumberForm().IsMatch(number.Value), "number", "a letter and three to five digits");

    public static Check Reason(this Check check, string reason) => check.Length(reason, TextId.MaxLength, "reason");

    public static Check AtRequestOf(this Check check, string? who) =>
        check.Length(who, TextId.MaxLength, "atRequestOf");

    public static Check Defined<TEnum>(this Check check, TEnum value, string place)
        where TEnum : struct, Enum =>
        check.That(Enum.IsDefined(value), place, "unknown");

    public static Check Items(this Check check, ItemCode[] items) => check
        .Between(items.Length, 1, TakeForm.MaxItems, "items")
        .That(items.All(item => item.Value is not null), "items", "not null")
        .That(items.Distinct().Count() == items.Length, "items", "each once");

    /// <summary>Whether it is too early or too late the hall says; here only what is no time of anybody's.</summary>
    public static Check Instant(this Check check, DateTimeOffset? instant, string place) =>
        check.Year(instant?.Year, place);

    public static Check End(this Check check, Ending ending) => check
        .Defined(ending.End, "ending.end")
        .Length(ending.DocumentNo, Ending.MaxDocumentNo, "ending.documentNo")
        .That(ending.DocumentNo?.All(IsOfDocumentNo) ?? true, "ending.documentNo", "letters, digits, - and /")
        .Between(ending.Papers.Length, 0, Ending.MaxPapers, "ending.papers")
        .That(ending.Papers.All(IsPaper), "ending.papers", "each 1 to 60 characters")
        .Year(ending.Until?.Year, "ending.until");

    private static Check Year(this Check check, int? year, string place) =>
        check.That(year is null or >= FirstYear and <= LastYear, place, $"between {FirstYear} and {LastYear}");

    private static bool IsPaper(string? paper) =>
        paper?.Trim().Length is > 0 and <= Ending.MaxPaper;

    private static bool IsOfDocumentNo(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '/';

    [GeneratedRegex(@"^[A-Z][0-9]{3,5}\z")]
    private static partial Regex NumberForm();
}
