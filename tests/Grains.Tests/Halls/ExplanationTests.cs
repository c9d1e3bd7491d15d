using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Halls;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;
using CityHall.Grains.Tests.Domain;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Halls;

/// <summary>Anybody can be told why he was not called, and who was before him.</summary>
public sealed class ExplanationTests : HallStory
{
    [Fact]
    public void Who_waits_is_told_who_was_called_before_and_by_which_rule()
    {
        HallEvent chosen = Call(CallOrder.Chosen, "A004", serial: 2) with
        {
            Choice = new Choice(CallOrder.Chosen, Document.Version, [No("A001"), No("A002")], "duty", "陈主任"),
            At = Nine.AddSeconds(90),
        };
        var hall = Morning([
            Took("A001"), Took("A002", after: 1), Took("A003", after: 2), Took("A004", after: 3),
            .. ByLaw("A003", 30, "A001", "A002"), chosen,
        ]).Before;

        Assert.Equal(
            [
                new CalledBefore(No("A003"), CallOrder.ByLaw, Reason: null, Nine.AddSeconds(30)),
                new CalledBefore(No("A004"), CallOrder.Chosen, "duty", Nine.AddSeconds(90))
                {
                    ReasonName = Document.CallReasons.Single(reason => reason.Code is "duty").Name,
                },
            ],
            View(hall, "A001").CalledBefore);
        Assert.Equal(2, View(hall, "A002").CalledBefore.Length);
        Assert.Empty(View(hall, "A003").CalledBefore);
    }

    [Fact]
    public void A_recall_is_no_call_before_others() =>
        Assert.Single(View(
            Morning([
                Took("A001"), Took("A003", after: 1),
                Call(CallOrder.ByLaw, "A003", passing: "A001") with { At = Nine }, Recalled("A003", W1, 2, 20),
            ]).Before,
            "A001").CalledBefore);

    [Fact]
    public void The_newest_twenty_are_named()
    {
        var names = Enumerable.Range(2, 21).Select(no => $"A{no:000}").ToList();
        var hall = Morning([
            Took("A001"), .. names.Select(name => Took(name, after: 1)),
            .. names.SelectMany((name, after) => ByLaw(name, after, "A001")),
        ]).Before;

        var named = View(hall, "A001").CalledBefore;

        Assert.Equal(TicketView.CalledBeforeShown, named.Length);
        Assert.Equal((No("A003"), No("A022")), (named[0].Number, named[^1].Number));
    }

    [Fact]
    public void A_number_of_yesterday_that_was_passed_over_is_not_the_one_of_today()
    {
        var seat = new SeatCarried(W1, Li, Session, WindowState.Called, Nine, null, Ticket("A001"));
        var number = new NumberCarried(Took("A001"), Nine, W1, Calls: 1, Nine, Nine, StartedAt: null);
        var later = Took("A001", after: 100) with { Ticket = Tomorrow("A001") };

        var hall = Given([
            new HallEvent.DayOpened(Id, Tuesday, Document, [seat], [number]),
            new HallEvent.TicketTransferred(Ticket("A001"), W1, Li, B, null, "wrong-queue", null),
            Took("A002") with { Ticket = Tomorrow("A002") },
            Call(CallOrder.ByLaw, "A002", passing: "A001") with { Ticket = Tomorrow("A002"), At = Nine.AddSeconds(50) },
            later,
        ]).Before;

        Assert.Empty(new Publication(hall, 1, Nine.AddSeconds(200)).Ticket(Tomorrow("A001"))!.CalledBefore);
        Assert.Single(new Publication(hall, 1, Nine.AddSeconds(200)).Ticket(Ticket("A001"))!.CalledBefore);
    }

    private static HallEvent[] ByLaw(string number, int after, params IEnumerable<string> passing) =>
    [
        Call(CallOrder.ByLaw, number, passing: passing) with { At = Nine.AddSeconds(after) },
        Started(number, W1),
        Finished(number, W1),
    ];

    private static TicketView View(Hall hall, string number) =>
        new Publication(hall, version: 1, Nine.AddSeconds(100)).Ticket(Ticket(number))!;
}
