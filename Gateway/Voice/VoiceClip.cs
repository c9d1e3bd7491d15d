using System.Text.RegularExpressions;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Voice;

/// <summary>A recorded word of a hall, such as zh/please; its tag changes when the recording does.</summary>
internal sealed partial record VoiceClip(string Name, string Tag)
{
    /// <summary>More are not listed: a call needs some sixty words.</summary>
    public const int Most = 200;

    /// <summary>A word lasts a second; what is larger is none.</summary>
    public const int MaxBytes = 262_144;

    private const string Languages = "zh|en";
    private const string Word = "[A-Za-z0-9-]{1,20}";

    /// <summary>All clips of a hall, by name; none where it has no folder.</summary>
    public static IEnumerable<VoiceClip> In(VoiceFolder folder, HallId hall) =>
        from language in Languages.Split('|')
        let place = new DirectoryInfo(Path.Combine(folder.Of(hall), language))
        where place.Exists
        from file in place.EnumerateFiles("*.mp3").OrderBy(file => file.Name, StringComparer.Ordinal)
        let name = $"{language}/{Path.GetFileNameWithoutExtension(file.Name)}"
        where IsName(name) && IsClip(file)
        select new VoiceClip(name, TagOf(file));

    /// <summary>Only what has the form of a name is looked for: no name leads out of the folder.</summary>
    public static FileInfo? Find(VoiceFolder folder, HallId hall, string name) =>
        IsName(name) && new FileInfo(Path.Combine(folder.Of(hall), $"{name}.mp3")) is var file && IsClip(file)
            ? file
            : null;

    public static string TagOf(FileInfo file) => $"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}";

    private static bool IsName(string name) => NameForm().IsMatch(name);

    /// <summary>A link may lead anywhere.</summary>
    private static bool IsClip(FileInfo file) =>
        file is { Exists: true, LinkTarget: null, Length: > 0 and <= MaxBytes };

    [GeneratedRegex($@"^({Languages})/{Word}\z")]
    private static partial Regex NameForm();
}
