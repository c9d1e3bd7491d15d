using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Live;

/// <summary>A hall as this gateway knows it: the newest views, and as of when the hall vouched for them.</summary>
/// <remarks>HeardAt: our own monotonic clock when the hall last said something new about its age.</remarks>
internal sealed record HallNow(ViewsOfHall? Views, DateTimeOffset? AsOf, long HeardAt)
{
    private const long NothingYet = -1;

    public static HallNow Unheard { get; } = new(null, null, 0);

    public long Version => Views?.Version ?? NothingYet;

    /// <summary>The public view as of the newest beat.</summary>
    public HallView? PublicView =>
        Views is not null && AsOf is { } asOf ? Views.Public with { AsOf = asOf } : null;

    /// <summary>The staff view as of the newest beat.</summary>
    public StaffView? StaffView =>
        Views is not null && AsOf is { } asOf ? Views.Staff with { AsOf = asOf } : null;

    public HallNow Hear(HallNews news, long heardAt)
    {
        // Whoever is behind us is not the hall any more: neither its view nor its age counts.
        if (news.Views?.Version < Version) return this;
        var isNews = AsOf is null || news.AsOf > AsOf;
        return this with
        {
            Views = news.Views ?? Views,
            AsOf = isNews ? news.AsOf : AsOf,
            HeardAt = isNews ? heardAt : HeardAt,
        };
    }
}
