using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Halls;

/// <summary>What everybody in a hall may see.</summary>
internal sealed class HallTopic(HallId hall, HallBoard board) : TopicOfHall($"hall/{hall}", hall, board)
{
    protected override ValueTask<Cut> Of(HallNow now) => ValueTask.FromResult<Cut>(
        now.PublicView is { } view ? new Cut.Show(view) : new Cut.Withheld());
}
