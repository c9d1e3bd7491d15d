using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.GuideDesks;

/// <summary>What the guide desk of a hall sees.</summary>
internal sealed class GuideTopic(HallId hall, HallBoard board) : TopicOfHall($"guide/{hall}", hall, board)
{
    protected override ValueTask<Cut> Of(HallNow now) => ValueTask.FromResult<Cut>(
        now.StaffView is { } staff ? new Cut.Show(GuideView.Of(staff)) : new Cut.Withheld());
}
