namespace CityHall.Grains.Journal;

/// <summary>How far the tail reader has seen one stream move.</summary>
public sealed class TailMark : IDisposable
{
    private readonly TailReader _tail;
    private readonly StreamKey _stream;
    private long _version;

    internal TailMark(TailReader tail, StreamKey stream)
    {
        _tail = tail;
        _stream = stream;
    }

    public long Version => Volatile.Read(ref _version);

    /// <summary>Counted under the tail reader's lock.</summary>
    internal int Followers { get; set; }

    public void Dispose() => _tail.Unfollow(this, _stream);

    internal void Raise(long version) => Volatile.Write(ref _version, version);
}
