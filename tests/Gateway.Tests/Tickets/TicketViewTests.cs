using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;

namespace CityHall.Gateway.Tests.Tickets;

public sealed class TicketViewTests
{
    private static readonly StaffView Staff = SomeHall.Staff(
        5, SomeHall.Number("A001"), SomeHall.Number("B001"), SomeHall.Number("A002"), SomeHall.Number("A003"));

    [Fact]
    public void Ahead_are_those_who_wait_before_it_in_the_same_queue() =>
        Assert.Equal(2, TicketView.Of(Staff, SomeHall.Ticket("A003"))?.Ahead);

    [Fact]
    public void A_queue_is_not_held_up_by_another_one() =>
        Assert.Equal(0, TicketView.Of(Staff, SomeHall.Ticket("B001"))?.Ahead);

    [Fact]
    public void It_names_the_windows_that_serve_its_queue()
    {
        Assert.Equal([3], TicketView.Of(Staff, SomeHall.Ticket("A001"))!.Windows);
        Assert.Equal([3, 4], TicketView.Of(Staff, SomeHall.Ticket("B001"))!.Windows);
    }

    [Fact]
    public void A_called_number_has_a_window_and_nobody_ahead()
    {
        var called = SomeHall.Number("A004", TicketState.Called) with
        {
            Window = SomeHall.Window,
            Calls = 1,
            FirstCalledAt = SomeHall.Nine,
        };
        var staff = Staff with { Windows = [Staff.Windows[0] with { State = WindowState.Called, Number = called }] };
        var view = TicketView.Of(staff, called.Ticket);
        Assert.Equal((TicketState.Called, 3, null), (view!.State, view.Window, view.Ahead));
    }

    [Fact]
    public void A_missed_number_is_still_the_hall_s()
    {
        var missed = SomeHall.Number("A009", TicketState.Missed);
        Assert.Equal(TicketState.Missed, TicketView.Of(Staff with { Missed = [missed] }, missed.Ticket)?.State);
    }

    [Fact]
    public void A_number_that_the_hall_has_done_with_is_not_in_its_view() =>
        Assert.Null(TicketView.Of(Staff, SomeHall.Ticket("A099")));
}
