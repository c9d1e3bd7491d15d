using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace CityHall.Silo.Seed;

/// <summary>Picks by the name of what is picked: the same on every machine, in every order, for ever.</summary>
/// <remarks>Random promises no such thing from one version of the runtime to the next; a hash does.</remarks>
internal static class Picker
{
    public static uint Number(string seed)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(seed), hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }

    /// <summary>A number from least to most, both included.</summary>
    public static int Between(string seed, int least, int most) =>
        least + (int)(Number(seed) % (uint)(most - least + 1));

    /// <summary>So many of the list, in the list's order.</summary>
    public static ImmutableArray<TItem> Some<TItem>(string seed, ImmutableArray<TItem> list, int count)
    {
        var picked = Enumerable.Range(0, list.Length)
            .OrderBy(index => Number($"{seed}/{index}"))
            .Take(count)
            .Order();
        return [.. picked.Select(index => list[index])];
    }
}
