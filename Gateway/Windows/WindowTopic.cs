using CityHall.Gateway.Live;
using CityHall.Grains.Interfaces.Windows;

namespace CityHall.Gateway.Windows;

/// <summary>What one clerk sees at one window, for as long as this session sits there.</summary>
internal sealed class WindowTopic(SignedIn seat, HallBoard board)
    : TopicOfHall($"window/{seat.Window}/{seat.Session}", seat.Window.Hall, board)
{
    private bool _wasSeated;

    protected override ValueTask<Cut> Of(HallNow now) => ValueTask.FromResult(Of(now.StaffView is { } staff
        ? WindowView.Of(staff, seat.Window)
        : null));

    private Cut Of(WindowView? view)
    {
        // Just signed in, the board may be a moment behind; once it has seen the clerk there, another one means: gone.
        if (view is null || !seat.IsSeatedIn(view)) return _wasSeated ? new Cut.Over() : new Cut.Withheld();
        _wasSeated = true;
        return new Cut.Show(view);
    }
}
