using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CityHall.City.Checker.Lines;

/// <summary>The hash of an entry, made anew from docs/journal.md: layout version 1.</summary>
internal static class EntryHash
{
    private const byte Layout = 1;
    private const int Size = 32;

    public static byte[] None { get; } = new byte[Size];

    public static byte[] Of(byte[] previous, Entry entry) =>
        SHA256.HashData([Layout, .. previous, .. Commitment(entry)]);

    private static byte[] Commitment(Entry entry)
    {
        var fields = new MemoryStream();
        fields.WriteByte(Layout);
        Text(fields, entry.Stream);
        Integer8(fields, entry.Version);
        Text(fields, entry.Event);
        Integer4(fields, entry.Schema);
        Integer8(fields, (entry.OccurredAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
        fields.WriteByte(entry.Origin switch { "Live" => 0, "Edge" => 1, "Manual" => 2, _ => byte.MaxValue });
        fields.WriteByte(entry.TimeQuality switch { "Measured" => 0, "Estimated" => 1, _ => byte.MaxValue });
        Text(fields, entry.Actor.Who);
        Text(fields, entry.Actor.Authentication);
        Text(fields, entry.Actor.Device);
        Text(fields, entry.RequestId);
        Bytes(fields, entry.CommandHash is { } hash ? Convert.FromHexString(hash) : null);
        fields.WriteByte(entry.IsOpening ? (byte)1 : (byte)0);
        fields.Write(Sealed(entry));
        return SHA256.HashData(fields.ToArray());
    }

    private static byte[] Sealed(Entry entry) =>
        SHA256.HashData([.. Convert.FromHexString(entry.Salt), .. JsonMarshal.GetRawUtf8Value(entry.Payload)]);

    private static void Text(MemoryStream fields, string? text) =>
        Bytes(fields, text is null ? null : Encoding.UTF8.GetBytes(text));

    /// <summary>A length of -1 tells "none" from "empty".</summary>
    private static void Bytes(MemoryStream fields, byte[]? bytes)
    {
        Integer4(fields, bytes?.Length ?? -1);
        fields.Write(bytes);
    }

    private static void Integer4(MemoryStream fields, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        fields.Write(bytes);
    }

    private static void Integer8(MemoryStream fields, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        fields.Write(bytes);
    }
}
