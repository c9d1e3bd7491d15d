using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

/// <summary>How a number ends at a window, and what must be said with it.</summary>
public sealed class EndingTests : HallStory
{
    private static readonly DateOnly Until = new(2026, 12, 1);

    public static TheoryData<Ending> Whole =>
    [
        .. Enum.GetValues<NumberEnd>()
            .Where(end => end is not (NumberEnd.PapersMissing or NumberEnd.AcceptedPapersPending))
            .Select(end => new Ending(end)),
        new Ending(NumberEnd.Accepted, "浙J2026-0012"),
        new Ending(NumberEnd.PapersMissing, Papers: ["户口本"]),
        new Ending(NumberEnd.AcceptedPapersPending, Papers: ["户口本"], Until: Until),
    ];

    [Theory, MemberData(nameof(Whole))]
    public void A_number_ends_in_one_of_nine_ways(Ending ending)
    {
        var hall = Morning(Served("A001")).When(Finish(ending), after: 60)
            .Then(Finished("A001", W1) with { Ending = ending });

        var calls = new Calls(Count: 1, Nine, Nine);
        Assert.Equal(
            new Standing.Finished(W1, calls, Nine, ending, Nine.AddSeconds(60)),
            hall.Tickets[Ticket("A001")].Standing);
    }

    [Theory]
    [InlineData(NumberEnd.PapersMissing)]
    [InlineData(NumberEnd.AcceptedPapersPending)]
    public void Who_lacks_papers_is_told_all_of_them(NumberEnd end) =>
        Morning(Served("A001"))
            .When(Finish(new Ending(end, Until: Until)))
            .Refused(new Refusal.EndingNeedsPapers(end));

    [Fact]
    public void A_promise_of_papers_has_a_date() =>
        Morning(Served("A001"))
            .When(Finish(new Ending(NumberEnd.AcceptedPapersPending, Papers: ["户口本"])))
            .Refused(new Refusal.EndingNeedsDate(NumberEnd.AcceptedPapersPending));
}
