namespace CityHall.Architecture.Tests;

/// <summary>A file of the repository, named from its root with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Lines { get; } = Text.TrimEnd('\n').Split('\n');

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The type that is at home here: X.Part.cs is a part of X.</summary>
    public string TypeName => Name.Split('.')[0];

    public string Folder => Path.LastIndexOf('/') is var slash and > 0 ? Path[..slash] : "";

    public override string ToString() => Path;
}
