using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Grains.Halls;

/// <summary>A state of the hall as published; its views are made when somebody first looks.</summary>
internal sealed class Publication(Hall state, long version, DateTimeOffset asOf)
{
    private readonly TaskCompletionSource _superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<HallView> _view = new(() => HallViews.Public(state, version, asOf));
    private readonly Lazy<StaffView> _staff = new(() => HallViews.Staff(state, version, asOf));

    public Hall State => state;

    public long Version => version;

    public DateTimeOffset AsOf => asOf;

    public HallView View => _view.Value;

    public StaffView Staff => _staff.Value;

    /// <summary>Ends when there is a newer one.</summary>
    public Task Superseded => _superseded.Task;

    public void Supersede() => _superseded.TrySetResult();
}
