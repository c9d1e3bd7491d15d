using System.Security.Cryptography;
using System.Text;

namespace CityHall.Gateway.PersonalData;

/// <summary>AES-256-GCM: nonce, cipher text and tag in one piece, bound to what it is about.</summary>
internal static class Seals
{
    public const int KeyBytes = 32;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] MakeKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, string about)
    {
        var sealedData = new byte[NonceBytes + plain.Length + TagBytes];
        var (nonce, text, tag) = Parts(sealedData);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, text, tag, Encoding.UTF8.GetBytes(about));
        return sealedData;
    }

    /// <summary>Throws if it was sealed by another key, about something else, or changed since.</summary>
    public static byte[] Open(byte[] key, byte[] sealedData, string about)
    {
        var (nonce, text, tag) = Parts(sealedData);
        var plain = new byte[text.Length];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(nonce, text, tag, plain, Encoding.UTF8.GetBytes(about));
        return plain;
    }

    private static Pieces Parts(Span<byte> whole) =>
        new(whole[..NonceBytes], whole[NonceBytes..^TagBytes], whole[^TagBytes..]);

    private readonly ref struct Pieces(Span<byte> nonce, Span<byte> text, Span<byte> tag)
    {
        private readonly Span<byte> _nonce = nonce;
        private readonly Span<byte> _text = text;
        private readonly Span<byte> _tag = tag;

        public void Deconstruct(out Span<byte> nonce, out Span<byte> text, out Span<byte> tag)
        {
            nonce = _nonce;
            text = _text;
            tag = _tag;
        }
    }
}
