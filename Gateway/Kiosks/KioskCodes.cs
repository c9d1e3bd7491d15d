using System.Security.Cryptography;
using System.Text;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Kiosks;

/// <summary>The attendants' codes, one a hall: they open the settings of its kiosks, and nothing else.</summary>
public sealed class KioskCodes(IReadOnlyDictionary<string, string> codes)
{
    public const int Digits = 6;

    public int Count => codes.Count;

    /// <summary>Takes as long for a guess that is nearly right as for any other.</summary>
    public bool Is(HallId hall, string guess) => codes.TryGetValue(hall.Value, out var code)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(guess), Encoding.UTF8.GetBytes(code));
}
