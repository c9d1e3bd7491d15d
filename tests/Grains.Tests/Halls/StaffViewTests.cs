using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Windows;
using CityHall.Grains.Tests.Domain;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Halls;

/// <summary>What the hall's own people see of its rules.</summary>
public sealed class StaffViewTests : HallStory
{
    [Fact]
    public void A_window_is_told_who_is_next_and_by_which_rule()
    {
        var hall = Morning(
            Took("A001"), Took("A002"), Took("B001", after: 1),
            Took("A003", after: 2, confirmed: TicketClass.Military));

        Assert.Equal(
            [
                new NextRow(No("A003"), CallOrder.ByLaw),
                new NextRow(No("A001"), CallOrder.FirstCome),
                new NextRow(No("A002"), CallOrder.FirstCome),
            ],
            Pane(hall).NextByRule);
        Assert.Equal(["A003", "A001", "A002", "B001"], Pane(hall).Next.Select(row => row.Line.Number.Value));
        Assert.Empty(Pane(hall, W2).NextByRule);
    }

    [Fact]
    public void A_window_is_told_what_it_may_take_back_and_until_when()
    {
        var hall = Morning([.. Served("A001"), Finished("A001", W1, after: 30)]);

        Assert.Equal(
            new UndoLine(UndoableVerb.Finish, No("A001"), Nine.AddSeconds(90)), Pane(hall, after: 90).Undo);
        Assert.Null(Pane(hall, after: 91).Undo);
        Assert.Null(Pane(hall, W2).Undo);
    }

    [Fact]
    public void A_window_with_a_number_takes_nothing_back() =>
        Assert.Null(Pane(Morning([
            .. NotThere("A001"), Took("A002"), Called("A002", W1),
            new HallEvent.TicketReactivated(Ticket("A001"), W1, new Place(Nine, 9), Times: 1) { At = Nine },
        ])).Undo);

    [Fact]
    public void Lines_say_what_became_of_a_number()
    {
        var until = Nine.AddMinutes(30);
        var taken = Took("A001") with { Legs = [new Leg(A, Items("A01")), new Leg(B, Items("B01"))] };
        var staff = Staff(Morning([
            taken, Called("A001", W1), Started("A001", W1), Parked("A001", W1, after: 60, until: until),
            .. NotThere("A002"), .. Desk(W2, Wang), .. Served("A003"),
            new HallEvent.TicketTransferred(Ticket("A003"), W1, Li, A, W2, "wrong-queue", null),
        ]));

        var parked = Assert.Single(staff.Parked);
        Assert.Equal(
            (TicketState.Parked, "papers", until, Li, 1, 2),
            (parked.State, parked.ParkReason, parked.ParkedUntil!.Value, parked.Keeper!.Value, parked.Leg,
                parked.Legs.Length));
        Assert.Equal(Li, Assert.Single(staff.Missed).Keeper);
        Assert.Equal(W2, Assert.Single(staff.Waiting).Only);
    }

    [Fact]
    public void Who_is_held_says_so()
    {
        var hall = Morning([
            .. Desk(W3, Wang), Took("C001", identity: "4f2a"), Called("C001", W3), Took("A001", identity: "4f2a"),
        ]);

        Assert.Equal(TicketState.Held, Assert.Single(Staff(hall).Waiting).State);
    }

    [Fact]
    public void The_phase_and_the_stops_are_told()
    {
        var hall = Morning(Stopped(A, StopFate.Wait), Stopped(null, StopFate.ServeOn));

        Assert.Equal([A, null], Staff(hall).Stops.Select(stop => stop.Queue));
        Assert.Equal(DayPhase.Issuing, Staff(hall).Phase);
        var view = Published(hall).Views.Public;
        Assert.Equal((false, "system", "system"), (view.IsIssuing, view.Stopped, view.Queues[0].Stopped));
        Assert.True(Published(Morning()).Views.Public.IsIssuing);
    }

    [Theory]
    [InlineData("Waiting", DayPhase.Clearing)]
    [InlineData("Serving", DayPhase.Clearing)]
    [InlineData("Missed", DayPhase.Closed)]
    [InlineData("Finished", DayPhase.Closed)]
    public void A_hall_clears_for_those_who_are_there(string standing, DayPhase phase)
    {
        IEnumerable<HallEvent> past = standing switch
        {
            "Waiting" => [Took("A001")],
            "Serving" => Served("A001"),
            "Missed" => NotThere("A001"),
            _ => [.. Served("A001"), Finished("A001", W1)],
        };
        var hall = Given([DayOpen(WithRealHours), .. Desk(W1), .. past]);

        Assert.Equal(phase, HallViews.Phase(hall.Before, Nine.AddHours(9)));
    }

    private static Publication Published(Scene scene, int after = 0) =>
        new(scene.Before, version: 1, Nine.AddSeconds(after));

    private static StaffView Staff(Scene scene) => Published(scene).Views.Staff;

    private static WindowView Pane(Scene scene, WindowId? window = null, int after = 0) =>
        WindowView.Of(Published(scene, after).Views.Staff, window ?? W1)!;
}
