using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tickets;

/// <summary>What a person may say at an open kiosk; who somebody is, and whether it is so, others say.</summary>
internal sealed record TakeRequest(
    ItemCode[] Items,
    TicketClass Class = TicketClass.Ordinary,
    int Party = 1,
    OnBehalf OnBehalf = OnBehalf.Self,
    int CaseCount = 1,
    Need[]? Needs = null)
{
    private static readonly int MaxNeeds = Enum.GetValues<Need>().Length;

    public TakeForm ToForm()
    {
        var needs = Needs ?? [];
        new Check()
            .Between(Items.Length, 1, TakeForm.MaxItems, "items")
            .That(Items.All(item => item.Value is not null), "items", "not null")
            .That(Items.Distinct().Count() == Items.Length, "items", "each once")
            .That(Enum.IsDefined(Class), "class", "unknown")
            .That(Enum.IsDefined(OnBehalf), "onBehalf", "unknown")
            .That(needs.All(Enum.IsDefined), "needs", "unknown")
            .Between(needs.Length, 0, MaxNeeds, "needs")
            .Between(Party, 1, TakeForm.MaxParty, "party")
            .Between(CaseCount, 1, TakeForm.MaxCaseCount, "caseCount")
            .Throw();
        return new TakeForm(
            [.. Items], Class, Party: Party, OnBehalf: OnBehalf, CaseCount: CaseCount, Needs: [.. needs]);
    }
}
