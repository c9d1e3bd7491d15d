using System.Threading.Channels;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Live;

/// <summary>A topic cut from one hall. Its loop takes the newest state when it has told the previous one.</summary>
internal abstract class TopicOfHall(string key, HallId hall, HallBoard board) : Topic(key, hall)
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private object? _told;
    private DateTimeOffset _toldAsOf = DateTimeOffset.MinValue;
    private bool _isConfirmed;

    public override void Signal() => _signals.Writer.TryWrite(true);

    public override async Task Run(Audience audience, CancellationToken stopping)
    {
        await foreach (var _ in _signals.Reader.ReadAllAsync(stopping)) await Tell(audience, board[hall]);
    }

    protected abstract ValueTask<Cut> Of(HallNow now);

    private async Task Tell(Audience audience, HallNow now)
    {
        if (now.AsOf is not { } asOf) return;
        var isTold = ReferenceEquals(now.Views, _told) && _isConfirmed;
        var cut = isTold ? new Cut.Same() : await Safely(audience, now);
        _isConfirmed = cut is Cut.Show or Cut.Same;
        if (cut is Cut.Show show) await audience.Send("Changed", show.View);
        else if (_isConfirmed && asOf > _toldAsOf) await audience.Send("Beat", asOf);
        else if (cut is Cut.Over) audience.HangUp();
        _told = now.Views;
        _toldAsOf = asOf;
    }

    private async ValueTask<Cut> Safely(Audience audience, HallNow now)
    {
        try
        {
            return await Of(now);
        }
        catch (Exception failure)
        {
            audience.NotShown(failure);
            return new Cut.Withheld();
        }
    }
}
