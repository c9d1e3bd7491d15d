using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Manage;

/// <summary>What a hall's managers see: cut once for all of them, and only while one looks.</summary>
internal sealed class ManagerTopic(HallId hall, HallBoard board) : TopicOfHall($"manage/{hall}", hall, board)
{
    protected override ValueTask<Cut> Of(HallNow now) => ValueTask.FromResult<Cut>(
        now.StaffView is { } staff ? new Cut.Show(ManagerView.Of(staff)) : new Cut.Withheld());
}
