using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class CallingTests : HallStory
{
    [Fact]
    public void The_window_calls_who_came_first_in_any_of_its_queues()
    {
        var hall = Morning(Took("C001"), Took("A001", after: 2), Took("B001", after: 1))
            .When(Next, after: 30)
            .Then(CallOf("B001"));

        Assert.Equal(new Window.Calling(Nine.AddSeconds(30), Seated, Ticket("B001")), hall.Windows[W1]);
        var made = Assert.Single(hall.Calls);
        Assert.Equal(new CallMade(Ticket("B001"), W1, CallNo: 1, Nine.AddSeconds(30), made.Choice), made);
        Assert.Equal(CallOrder.FirstCome, made.Choice!.Order);
    }

    [Fact]
    public void Calls_of_all_windows_are_numbered_in_one_row() =>
        Morning([Took("A001"), Took("A002", after: 1), .. Desk(W2, Wang), Called("A001", W2)])
            .When(Next)
            .Then(CallOf("A002", serial: 2));

    [Fact]
    public void Nobody_is_called_from_a_queue_that_the_window_does_not_serve() =>
        Morning(Took("C001")).When(Next).Refused(new Refusal.NobodyWaiting(W1));

    [Fact]
    public void A_window_with_a_number_calls_no_other() =>
        Morning(Took("A001"), Took("A002"), Called("A001", W1))
            .When(Next)
            .Refused(new Refusal.NumberAtWindow(W1, No("A001")));

    [Fact]
    public void A_closed_window_may_not_call() =>
        Given(DayOpen(), Staffed(W1), Took("A001"))
            .When(Next)
            .Refused(new Refusal.WindowIsNotOpen(W1, WindowState.Staffed));

    [Fact]
    public void A_paused_window_may_not_call() =>
        Morning(Took("A001"), Paused(W1)).When(Next).Refused(new Refusal.WindowIsNotOpen(W1, WindowState.Paused));

    [Fact]
    public void A_chosen_call_stores_its_reason_and_whom_it_passed_over() =>
        Morning(
                Took("A001"), Took("B001", after: 1), Took("C001", after: 1),
                Took("A002", after: 2), Took("A003", after: 3))
            .When(Choose("A002", "help"))
            .Then(ChosenCallOf("A002", new Choice(
                CallOrder.Chosen, Document.Version, PassedOver: [No("A001"), No("B001")], "help")));

    [Fact]
    public void Who_is_chosen_from_the_head_passes_over_nobody() =>
        Morning(Took("A001"), Took("A002", after: 1))
            .When(Choose("A001", "help"))
            .Then(ChosenCallOf("A001", new Choice(CallOrder.Chosen, Document.Version, PassedOver: [], "help")));

    [Fact]
    public void An_order_names_who_gave_it() =>
        Morning(Took("A001"))
            .When(Choose("A001", "duty", "值班主任 陈"))
            .Then(ChosenCallOf("A001", new Choice(
                CallOrder.Chosen, Document.Version, PassedOver: [], "duty", "值班主任 陈")));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void An_order_by_nobody_is_none(string? atRequestOf) =>
        Morning(Took("A001")).When(Choose("A001", "duty", atRequestOf)).Refused(new Refusal.NameWhoAsked("duty"));

    [Fact]
    public void Nobody_is_chosen_without_a_reason_of_the_list() =>
        Morning(Took("A001")).When(Choose("A001", "friend")).Refused(new Refusal.UnknownReason("friend"));

    [Fact]
    public void A_number_that_was_never_given_out_is_not_chosen() =>
        Morning().When(Choose("A001", "help")).Refused(new Refusal.UnknownTicket(Ticket("A001")));

    [Fact]
    public void A_number_is_chosen_only_where_its_queue_is_served() =>
        Morning(Took("C001")).When(Choose("C001", "help")).Refused(new Refusal.NotServedHere(W1, C));

    [Fact]
    public void A_window_with_a_number_chooses_no_other() =>
        Morning(Took("A001"), Took("A002"), Called("A001", W1))
            .When(Choose("A002", "help"))
            .Refused(new Refusal.NumberAtWindow(W1, No("A001")));

    [Fact]
    public void A_paused_window_may_not_choose() =>
        Morning(Took("A001"), Paused(W1))
            .When(Choose("A001", "help"))
            .Refused(new Refusal.WindowIsNotOpen(W1, WindowState.Paused));

    [Fact]
    public void A_number_that_another_window_called_is_not_chosen() =>
        Morning([Took("A001"), .. Desk(W2, Wang), Called("A001", W2, after: 5)])
            .When(Choose("A001", "help"))
            .Refused(new Refusal.AlreadyCalled(No("A001"), W2, Nine.AddSeconds(5)));

    [Fact]
    public void A_number_that_another_window_serves_is_not_chosen() =>
        Morning([Took("A001"), .. Desk(W2, Wang), Called("A001", W2, after: 5), Started("A001", W2, after: 9)])
            .When(Choose("A001", "help"))
            .Refused(new Refusal.AlreadyCalled(No("A001"), W2, Nine.AddSeconds(5)));

    [Fact]
    public void A_number_that_left_the_line_is_not_chosen() =>
        Morning(Took("A001"), Cancelled("A001"))
            .When(Choose("A001", "help"))
            .Refused(new Refusal.NotWaiting(No("A001"), TicketState.Cancelled));

    [Fact]
    public void A_missed_number_is_not_chosen() =>
        Morning([Took("A001"), .. CalledThrice("A001"), Missed("A001", W1)])
            .When(Choose("A001", "returns"))
            .Refused(new Refusal.NotWaiting(No("A001"), TicketState.Missed));

    private static HallCommand.CallNext Next => new(W1, Seated);

    private static HallCommand.CallChosen Choose(string number, string reason, string? atRequestOf = null) =>
        new(W1, Seated, No(number), reason, atRequestOf);

    private static HallEvent CallOf(string number, int serial = 1) => Called(number, W1, serial: serial);

    private static HallEvent ChosenCallOf(string number, Choice choice) =>
        new HallEvent.TicketCalled(Ticket(number), W1, Li, Serial: 1, choice);
}
