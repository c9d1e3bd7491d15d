using CityHall.Gateway.Tickets;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Tickets;

public sealed class TicketLinksTests
{
    private static readonly TicketId Ticket = SomeHall.Ticket("A012");
    private static readonly TicketLinks Links = new(new TicketLinkKey(new byte[32]));

    [Fact]
    public void A_link_of_ours_tells_its_number() => Assert.Equal(Ticket, Links.Read(Links.Of(Ticket)));

    [Fact]
    public void A_link_carries_at_least_128_bits_that_cannot_be_guessed()
    {
        var mark = Links.Of(Ticket)[(Ticket.Value.Length + 1)..];
        Assert.True(mark.Length * 6 >= 128, mark);
        Assert.Matches("^[A-Za-z0-9_-]+$", mark);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("nonsense")]
    [InlineData("331002001-20261123-A012")]
    [InlineData("331002001-20261123-A012.")]
    [InlineData("331002001-20261123-A012.AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("331002001-20261123-A012.号号号号号号号号号号号号号号号号号号号号号号")]
    public void Anything_else_tells_nothing(string link) => Assert.Null(Links.Read(link));

    [Fact]
    public void A_link_is_for_one_number_only()
    {
        var mark = Links.Of(Ticket)[Ticket.Value.Length..];
        Assert.Null(Links.Read(SomeHall.Ticket("A013").Value + mark));
        Assert.Null(Links.Read(Links.Of(Ticket) + "A"));
    }

    [Fact]
    public void Another_city_s_link_tells_nothing() =>
        Assert.Null(new TicketLinks(new TicketLinkKey([1, .. new byte[31]])).Read(Links.Of(Ticket)));
}
