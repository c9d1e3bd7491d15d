using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Subscriptions;

/// <summary>Which part of a subscription looks after a stream; the same on every machine and for ever.</summary>
public readonly record struct Shard(string Name, int Index)
{
    public static Shard Of(ISubscription subscription, StreamKey stream)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(stream.Value));
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash);
        return new Shard(subscription.Name, (int)(number % (uint)subscription.Shards));
    }

    public override string ToString() => $"{Name}/{Index}";
}
