using System.Security.Cryptography;
using System.Text;
using CityHall.Gateway.Kiosks;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Silo.Hosting;

/// <summary>A private file with a line a hall, its id and its code; a hall that is not in it yet gets one.</summary>
internal static class KioskCodeFile
{
    private const char Between = '\t';

    public static KioskCodes Read(string path, IEnumerable<HallPlace> halls)
    {
        var codes = File.Exists(path) ? Parse(path, File.ReadAllLines(path)) : [];
        var missing = halls.Select(place => place.Hall.Value).Where(hall => !codes.ContainsKey(hall)).ToList();
        foreach (var hall in missing) codes[hall] = NewCode();
        if (missing.Count > 0) DataFolder.WriteSecret(path, Encoding.ASCII.GetBytes(Written(codes)));
        return new KioskCodes(codes);
    }

    private static string NewCode() =>
        string.Concat(Enumerable.Range(0, KioskCodes.Digits).Select(_ => RandomNumberGenerator.GetInt32(10)));

    private static string Written(Dictionary<string, string> codes) =>
        string.Concat(codes.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => $"{one.Key}{Between}{one.Value}\n"));

    private static Dictionary<string, string> Parse(string path, string[] lines)
    {
        var codes = new Dictionary<string, string>();
        foreach (var (index, line) in lines.Index())
            if (line.Split(Between) is not [var hall, { Length: KioskCodes.Digits } code]
                || !code.All(char.IsAsciiDigit)
                || !codes.TryAdd(hall, code))
                throw new InvalidDataException(
                    $"Line {index + 1} of the kiosks' codes, {path}, is not a hall, a tab and {KioskCodes.Digits} "
                    + "digits, or names a hall again. Put it right, or delete the line: then a new code is made.");
        return codes;
    }
}
