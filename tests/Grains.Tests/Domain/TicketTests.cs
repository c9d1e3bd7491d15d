using CityHall.Grains.Domain.Tickets;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class TicketTests : Story<Ticket, TicketCommand, TicketEvent>
{
    private const int Days = 15;

    private static readonly Ending Notice = new(NumberEnd.PapersMissing, Papers: ["户口本"]);

    [Fact]
    public void A_number_remembers_where_when_and_how_it_was_served()
    {
        var ticket = Given().When(Serve(Notice)).Then(Served(Notice));

        Assert.Equal(W1, Assert.Single(ticket.Services).Window);
        Assert.True(ticket.IsServed);
    }

    [Fact]
    public void Each_leg_is_a_service_of_its_own()
    {
        var ticket = Given(Served(isLast: false)).When(Serve()).Then(Served());

        Assert.Equal([false, true], ticket.Services.Select(service => service.IsLast));
    }

    [Fact]
    public void A_number_is_served_when_its_last_leg_is()
    {
        Assert.False(Given().Before.IsServed);
        Assert.False(Given(Served(isLast: false)).Before.IsServed);
        Assert.True(Given(Served(isLast: false), Served()).Before.IsServed);
    }

    [Fact]
    public void A_service_that_was_taken_back_is_none()
    {
        var ticket = Given(Served(isLast: false), Served()).When(Undo).Then(Undone);

        Assert.False(Assert.Single(ticket.Services).IsLast);
    }

    [Fact]
    public void What_was_not_served_is_not_taken_back() => Given().When(Undo).Then();

    [Fact]
    public void Who_comes_back_is_noted()
    {
        var ticket = Given(Served(Notice)).When(Return("A009")).Then(Returned("A009"));

        Assert.Equal(Ticket("A009"), ticket.ReturnedAs);
    }

    [Fact]
    public void Nobody_comes_back_twice_for_one_notice() =>
        Given(Served(Notice), Returned("A009"))
            .When(Return("A010"))
            .Refused(new Refusal.NoReturnDue(Ticket("A001")));

    [Fact]
    public void A_notice_of_missing_papers_counts_for_15_days()
    {
        var ticket = Given(Served(Notice)).Before;

        Assert.NotNull(ticket.Notice(new DateTimeOffset(2026, 12, 8, 23, 59, 59, TimeSpan.FromHours(8)), Days));
        Assert.Null(ticket.Notice(new DateTimeOffset(2026, 12, 9, 0, 0, 0, TimeSpan.FromHours(8)), Days));
    }

    [Fact]
    public void Only_who_lacks_papers_has_a_notice()
    {
        Assert.Null(Given().Before.Notice(Nine, Days));
        Assert.Null(Given(Served()).Before.Notice(Nine, Days));
        Assert.Null(Given(Served(new Ending(NumberEnd.Accepted))).Before.Notice(Nine, Days));
        Assert.Null(Given(Served(Notice), Undone).Before.Notice(Nine, Days));
    }

    [Fact]
    public void Who_lacks_papers_at_two_windows_comes_back_with_all_to_the_last()
    {
        var first = Served(Notice, isLast: false) with { Items = [new("A01"), new("A02")] };
        var second = Served(Notice) with { Window = W2, Items = [new("A02"), new("B01")] };

        var notice = Given(first, second).Before.Notice(Nine, Days)!;

        Assert.Equal(W2, notice.Window);
        Assert.Equal(["A01", "A02", "B01"], notice.Items.Select(item => item.Value));
    }

    private static TicketCommand.UndoService Undo => new(Ticket("A001"), W1);

    private static TicketEvent Undone => new TicketEvent.ServiceUndone(Ticket("A001"), W1);

    private static TicketEvent Returned(string number) => new TicketEvent.Returned(Ticket("A001"), Ticket(number));

    private static TicketCommand.Return Return(string number) => new(Ticket("A001"), Ticket(number));

    private static TicketEvent.Served Served(Ending? ending = null, bool isLast = true) =>
        new(Ticket("A001"), W1, Li, Nine, Nine.AddMinutes(5))
        {
            Items = Items("A01"),
            Ending = ending,
            IsLast = isLast,
        };

    private static TicketCommand.Serve Serve(Ending? ending = null) =>
        new(Ticket("A001"), W1, Li, Nine, Nine.AddMinutes(5), Items("A01"), ending, IsLast: true);
}
