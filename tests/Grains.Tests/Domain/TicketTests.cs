using CityHall.Grains.Domain.Tickets;
using static CityHall.Grains.Tests.Domain.SmallHall;

namespace CityHall.Grains.Tests.Domain;

public sealed class TicketTests : Story<Ticket, TicketCommand, TicketEvent>
{
    [Fact]
    public void A_number_remembers_where_and_when_it_was_served()
    {
        var ticket = Given().When(Serve()).Then(Served);

        Assert.Equal(W1, ticket.Service?.Window);
    }

    [Fact]
    public void A_number_is_served_once() => Given(Served).When(Serve()).Then();

    private static TicketEvent.Served Served => new(Ticket("A001"), W1, Li, Nine, Nine.AddMinutes(5));

    private static TicketCommand.Serve Serve() => new(Ticket("A001"), W1, Li, Nine, Nine.AddMinutes(5));
}
