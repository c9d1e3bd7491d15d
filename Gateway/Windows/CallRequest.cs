using System.Text.RegularExpressions;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Windows;

/// <summary>Which number is called out of order, why, and at whose request.</summary>
internal sealed partial record CallRequest(TicketNumber Number, string Reason, string? AtRequestOf = null)
{
    public void Check() => new Http.Check()
        .That(NumberForm().IsMatch(Number.Value), "number", "a letter and three to five digits")
        .Length(Reason, TextId.MaxLength, "reason")
        .Length(AtRequestOf, TextId.MaxLength, "atRequestOf")
        .Throw();

    [GeneratedRegex(@"^[A-Z]\d{3,5}\z")]
    private static partial Regex NumberForm();
}
