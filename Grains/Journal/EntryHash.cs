using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CityHall.Grains.Journal;

/// <summary>The byte layout of an entry's hash, version 1.</summary>
/// <remarks>It is written down in docs/journal.md and can never change.</remarks>
public static class EntryHash
{
    public const byte LayoutVersion = 1;
    public const int Size = SHA256.HashSizeInBytes;
    public const int SaltSize = 16;

    /// <summary>What the first entry of a stream has for its predecessor.</summary>
    public static byte[] None { get; } = new byte[Size];

    /// <summary>SHA-256 over the layout version, the predecessor's hash and the commitment.</summary>
    public static byte[] Of(byte[] previous, EntryMetadata metadata, byte[] payload, byte[] salt) =>
        SHA256.HashData([LayoutVersion, .. previous, .. Commitment(metadata, payload, salt)]);

    /// <summary>
    /// What may be shown to a stranger: it covers the metadata, and the payload only through a salted hash.
    /// </summary>
    public static byte[] Commitment(EntryMetadata metadata, byte[] payload, byte[] salt)
    {
        var writer = new ArrayBufferWriter<byte>(initialCapacity: 512);
        writer.Write([LayoutVersion]);
        WriteText(writer, metadata.Stream.Value);
        WriteInt64(writer, metadata.Version);
        WriteText(writer, metadata.Event);
        WriteInt32(writer, metadata.Schema);
        WriteInt64(writer, Microseconds(metadata.OccurredAt));
        writer.Write([(byte)metadata.Origin, (byte)metadata.TimeQuality]);
        WriteText(writer, metadata.Actor.Who);
        WriteText(writer, metadata.Actor.Authentication);
        WriteText(writer, metadata.Actor.Device);
        WriteText(writer, metadata.RequestId?.Value);
        WriteBytes(writer, metadata.CommandHash);
        writer.Write([metadata.IsOpening ? (byte)1 : (byte)0]);
        writer.Write(SHA256.HashData([.. salt, .. payload]));
        return SHA256.HashData(writer.WrittenSpan);
    }

    /// <summary>Instants are kept in microseconds since 1970: what every store can hold.</summary>
    public static long Microseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Instant(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private static void WriteText(ArrayBufferWriter<byte> writer, string? text) =>
        WriteBytes(writer, text is null ? null : Encoding.UTF8.GetBytes(text));

    /// <summary>A length of -1 tells "none" from "empty".</summary>
    private static void WriteBytes(ArrayBufferWriter<byte> writer, byte[]? bytes)
    {
        WriteInt32(writer, bytes?.Length ?? -1);
        writer.Write(bytes);
    }

    private static void WriteInt32(ArrayBufferWriter<byte> writer, int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(writer.GetSpan(sizeof(int)), number);
        writer.Advance(sizeof(int));
    }

    private static void WriteInt64(ArrayBufferWriter<byte> writer, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(writer.GetSpan(sizeof(long)), number);
        writer.Advance(sizeof(long));
    }
}
