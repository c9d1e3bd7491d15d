using System.Collections.Immutable;
using System.Reflection;
using CityHall.Gateway.Tickets;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Tickets;

namespace CityHall.Gateway.Tests.Tickets;

public sealed class TicketNewsTests
{
    private static readonly StaffView Staff = SomeHall.Staff(
        5, SomeHall.Number("A001"), SomeHall.Number("B001"), SomeHall.Number("A002"));

    [Fact]
    public void A_newer_view_that_says_the_same_is_no_news()
    {
        var later = SomeHall.Staff(9, SomeHall.Number("A001"), SomeHall.Number("B007"), SomeHall.Number("A002"));
        Assert.False(TicketNews.IsIn(
            View(later with { AsOf = SomeHall.Nine.AddMinutes(1) }, "A002"), View(Staff, "A002")));
    }

    [Fact]
    public void One_fewer_in_front_is_news() => Assert.True(TicketNews.IsIn(
        View(SomeHall.Staff(6, SomeHall.Number("B001"), SomeHall.Number("A002")), "A002"), View(Staff, "A002")));

    [Fact]
    public void So_is_anybody_called_before()
    {
        var view = View(Staff, "A002");
        Assert.True(TicketNews.IsIn(
            view with { CalledBefore = [new(new("A009"), CallOrder.ByLaw, null, SomeHall.Nine)] }, view));
    }

    /// <summary>A list that is forgotten makes every view news: thousands of phones would be told nothing.</summary>
    [Fact]
    public void Every_list_is_compared_by_what_is_in_it()
    {
        var view = View(Staff, "A002");
        foreach (var list in typeof(TicketView).GetProperties().Where(IsList))
        {
            var copy = view with { };
            list.SetValue(copy, Copied((dynamic)list.GetValue(view)!));
            Assert.False(TicketNews.IsIn(copy, view), list.Name);
        }
    }

    [Fact]
    public void A_line_is_found_with_how_many_stand_in_front_of_it()
    {
        var lines = LinesOfHall.Of(Staff);
        Assert.Same(lines, LinesOfHall.Of(Staff));
        Assert.Equal((1, 2), (lines.Find(SomeHall.Ticket("A002"))!.Ahead, lines.Find(SomeHall.Ticket("A002"))!.Place));
        Assert.Equal(0, lines.Find(SomeHall.Ticket("B001"))!.Ahead);
        Assert.Null(lines.Find(SomeHall.Ticket("A099")));
    }

    private static TicketView View(StaffView staff, string number) => TicketView.Of(staff, SomeHall.Ticket(number))!;

    private static bool IsList(PropertyInfo property) =>
        property.PropertyType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static ImmutableArray<T> Copied<T>(ImmutableArray<T> list) => [.. list.ToArray()];
}
