using CityHall.Grains.Interfaces.Policies;
using static CityHall.Grains.Tests.Policies.PolicyHalls;

namespace CityHall.Grains.Tests.Policies;

public sealed class PolicyTreeTests
{
    private readonly PolicyHalls _directory = new();

    [Theory]
    [InlineData("city", "331000000 331002000 331002001 331003000", "city")]
    [InlineData("331002", "331002000 331002001", "city 331002")]
    [InlineData("331003000", "331003000", "city 331003 331003000")]
    [InlineData("331000000", "331000000", "city 331000000")]
    public void A_node_stands_above_its_halls_and_below_its_levels(string node, string halls, string path)
    {
        Assert.Equal(halls, string.Join(' ', _directory.HallsOf(new NodeId(node))));
        Assert.Equal(path, string.Join(' ', _directory.PathTo(new NodeId(node))));
        Assert.True(_directory.Knows(new NodeId(node)));
    }

    [Theory]
    [InlineData("331000")]
    [InlineData("331009")]
    [InlineData("331002009")]
    [InlineData("City")]
    [InlineData("33100")]
    public void What_is_no_node_has_no_halls(string node)
    {
        Assert.Empty(_directory.HallsOf(new NodeId(node)));
        Assert.Empty(_directory.PathTo(new NodeId(node)));
        Assert.False(_directory.Knows(new NodeId(node)));
    }

    [Fact]
    public void A_node_tells_its_level()
    {
        Assert.Equal(PolicyLevel.City, NodeId.City.Level);
        Assert.Equal(PolicyLevel.County, NodeId.CountyOf(OfTownship).Level);
        Assert.Equal(PolicyLevel.Hall, NodeId.Of(OfTownship).Level);
    }
}
