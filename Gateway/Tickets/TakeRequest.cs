using CityHall.Gateway.Http;
using CityHall.Gateway.PersonalData;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tickets;

/// <summary>What is said when a number is taken; who somebody is, and whether it is so, others say.</summary>
/// <remarks>
/// A slot counts from a clerk of the hall alone, and so does a confirmed class. KeptPlaceOf is the link of a number
/// that was put off.
/// </remarks>
internal sealed record TakeRequest(
    ItemCode[] Items,
    TicketClass Class = TicketClass.Ordinary,
    int Party = 1,
    OnBehalf OnBehalf = OnBehalf.Self,
    int CaseCount = 1,
    Need[]? Needs = null,
    Slot? Slot = null,
    string? KeptPlaceOf = null,
    bool ClassConfirmed = false,
    Identity? Identity = null)
{
    private static readonly int MaxNeeds = Enum.GetValues<Need>().Length;
    private static readonly TimeSpan LongestSlot = TimeSpan.FromHours(4);
    private static readonly TimeSpan FarthestSlot = TimeSpan.FromHours(24);

    public void Check(DateTimeOffset now)
    {
        var needs = Needs ?? [];
        Identity.Check(new Check(), Identity)
            .Items(Items)
            .Defined(Class, "class")
            .Defined(OnBehalf, "onBehalf")
            .That(needs.All(Enum.IsDefined), "needs", "unknown")
            .Between(needs.Length, 0, MaxNeeds, "needs")
            .Between(Party, 1, TakeForm.MaxParty, "party")
            .Between(CaseCount, 1, TakeForm.MaxCaseCount, "caseCount")
            .That(Slot is null || Slot.Ends > Slot.Begins, "slot.ends", "after it begins")
            .That(Slot is null || Slot.Ends - Slot.Begins <= LongestSlot, "slot.ends", "4 hours long at most")
            .That(Slot is null || (Slot.Begins - now).Duration() <= FarthestSlot, "slot.begins", "within 24 hours")
            .Length(KeptPlaceOf, TicketLinks.MaxLength, "keptPlaceOf")
            .Throw();
    }

    public TakeForm ToForm(Taker taker, TicketId? keptPlaceOf, string? identityHash) => new(
        [.. Items],
        Class,
        taker.IsClerk && ClassConfirmed,
        Party,
        OnBehalf,
        CaseCount,
        [.. Needs ?? []],
        taker.Channel,
        taker.IsClerk ? Slot : null,
        IdentityHash: identityHash,
        KeptPlaceOf: keptPlaceOf);
}
