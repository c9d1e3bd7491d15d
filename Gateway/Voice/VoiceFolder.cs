using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Voice;

/// <summary>Where the halls' own recordings lie: {hall}/{zh|en}/{clip}.mp3, one word each.</summary>
public sealed record VoiceFolder(string Path)
{
    internal string Of(HallId hall) => System.IO.Path.Combine(Path, hall.Value);
}
