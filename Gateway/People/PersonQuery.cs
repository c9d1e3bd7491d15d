using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Gateway.People;

/// <summary>Whose people: a hall's, a county's or, if none is named, the city's.</summary>
internal sealed record PersonQuery(NodeId Node, PersonId? After)
{
    public static ValueTask<PersonQuery> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var node = query["hall"].ToString() is { Length: > 0 } text ? new NodeId(text) : NodeId.City;
        var tree = context.RequestServices.GetRequiredService<IHallDirectory>();
        PersonId? after = TextId.TryParse<PersonId>(query["after"], out var id) ? id : null;
        new Check()
            .That(tree.Knows(node), "hall", "a hall or a county of the city")
            .That(after is not null || query["after"].Count is 0, "after", "an id")
            .Throw();
        return ValueTask.FromResult(new PersonQuery(node, after));
    }
}
