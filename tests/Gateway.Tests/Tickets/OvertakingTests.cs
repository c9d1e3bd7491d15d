using CityHall.Gateway.Live;
using CityHall.Gateway.Tickets;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Tests.Tickets;

public sealed class OvertakingTests
{
    private static readonly TicketId Mine = SomeHall.Ticket("A002");
    private static readonly NumberLine First = SomeHall.Number("A001");
    private static readonly NumberLine Second = SomeHall.Number("A002");
    private static readonly NumberLine Third = SomeHall.Number("A003");
    private static readonly HallNow Before = Hall([First, Second, Third], atWindow: null);

    [Fact]
    public void Without_a_call_nobody_was_preferred() =>
        Assert.False(Overtaking.IsPossible(Mine, Before, Hall([First, Second, Third], atWindow: null)));

    [Fact]
    public void Whoever_stood_in_front_is_called_first() =>
        Assert.False(Overtaking.IsPossible(Mine, Before, Hall([Second, Third], Called(First), Call(1, "A001"))));

    [Fact]
    public void Its_own_call_is_nobody_else_s() =>
        Assert.False(Overtaking.IsPossible(Mine, Before, Hall([First, Third], Called(Second), Call(1, "A002"))));

    [Fact]
    public void A_recall_prefers_nobody()
    {
        var called = Hall([First, Second], Called(Third), Call(1, "A003"));
        var recalled = Hall([First, Second], Called(Third), Call(1, "A003"), Call(2, "A003", callNo: 2));
        Assert.False(Overtaking.IsPossible(Mine, called, recalled));
    }

    [Fact]
    public void Whoever_stood_behind_and_is_called_may_have_been_preferred() =>
        Assert.True(Overtaking.IsPossible(Mine, Before, Hall([First, Second], Called(Third), Call(1, "A003"))));

    [Fact]
    public void So_may_whoever_came_and_was_called_in_between() =>
        Assert.True(Overtaking.IsPossible(Mine, Before, Hall([First, Second, Third], null, Call(1, "B009"))));

    [Fact]
    public void So_may_whoever_stood_in_front_but_went_back_before_the_call()
    {
        var postponed = First with { IsPostponed = true };
        Assert.True(Overtaking.IsPossible(Mine, Before, Hall([Second, Third], Called(postponed), Call(1, "A001"))));
        Assert.True(Overtaking.IsPossible(Mine, Before, Hall([Second, Third], atWindow: null, Call(1, "A001"))));
    }

    [Fact]
    public void Whoever_waited_in_between_may_have_been_passed_by()
    {
        var before = Hall([], Called(Second), Call(1, "A002"));
        var again = Called(Second) with { LastCalledAt = SomeHall.Nine.AddMinutes(5) };
        Assert.True(Overtaking.IsPossible(Mine, before, Hall([], again, Call(1, "A002"), Call(2, "A003"))));
        Assert.False(Overtaking.IsPossible(Mine, before, Hall([], Called(Second), Call(1, "A002"), Call(2, "A003"))));
    }

    [Fact]
    public void Whatever_cannot_be_told_from_the_views_is_possible()
    {
        Assert.True(Overtaking.IsPossible(Mine, HallNow.Unheard, Before));
        Assert.True(Overtaking.IsPossible(Mine, Before, Hall([First, Second], null, Call(7, "A001"))));
        var newDay = Hall([First, Second], atWindow: null);
        Assert.True(Overtaking.IsPossible(Mine, Hall([First, Second], null, Call(7, "A001")), newDay));
    }

    private static NumberLine Called(NumberLine line) => line with
    {
        State = TicketState.Called,
        Window = SomeHall.Window,
        Calls = 1,
        LastCalledAt = SomeHall.Nine,
    };

    private static Call Call(int serial, string number, int callNo = 1) =>
        new(serial, new(number), Window: 3, "1", callNo, SomeHall.Nine, IsStanding: true);

    private static HallNow Hall(NumberLine[] waiting, NumberLine? atWindow, params Call[] calls)
    {
        var staff = SomeHall.Staff(1, waiting);
        return HallNow.Unheard with
        {
            Views = new ViewsOfHall(
                version: 1,
                () => SomeHall.View(1) with { Calls = [.. calls] },
                () => staff with { Windows = [staff.Windows[0] with { Number = atWindow }] }),
        };
    }
}
