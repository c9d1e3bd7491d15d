namespace CityHall.Silo.Hosting;

/// <summary>The one folder that a city on one machine keeps everything in; it is one process's alone.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string Everyday = "data";
    private const string Demonstration = "data-demo";
    private const string LockName = "hall.lock";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;

    private readonly FileStream _lock;

    private DataFolder(string path)
    {
        Path = path;
        CreatePrivate(Path);
        CreatePrivate(Keys);
        _lock = Lock(Path);
    }

    public string Path { get; }

    public string Logs => System.IO.Path.Combine(Path, "logs");

    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>The halls' own recordings, if somebody has put some there.</summary>
    public string Voice => System.IO.Path.Combine(Path, "voice");

    public string FirstPasswords => System.IO.Path.Combine(Path, "first-passwords.txt");

    public string OperatorKey => System.IO.Path.Combine(Path, "operator-key.txt");

    /// <summary>The attendants' codes of the kiosks; whoever runs the city may write others into it.</summary>
    public string KioskCodes => System.IO.Path.Combine(Path, "kiosk-codes.txt");

    public string TicketLinkKey => System.IO.Path.Combine(Keys, "ticket-link.key");

    public string PersonalKey => System.IO.Path.Combine(Keys, "personal-data.key");

    /// <summary>Makes what is missing, and keeps every other city out until it is disposed.</summary>
    public static DataFolder Prepare(CityOptions options) => new(PathOf(options));

    public static string PathOf(CityOptions options) => System.IO.Path.GetFullPath(
        options.Data ?? (options.Clock.IsDemonstration ? Demonstration : Everyday));

    /// <summary>A new file, in place of an old one, that nobody but the owner of the process may read.</summary>
    public static FileStream CreatePrivateFile(string path) => Open(path, FileMode.Create);

    /// <summary>
    /// Writes a file that nobody but the owner of the process may read: after a crash it is there whole, or not at all.
    /// </summary>
    public static void WriteSecret(string path, ReadOnlySpan<byte> content)
    {
        var half = path + ".tmp";
        using (var file = CreatePrivateFile(half))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(half, path, overwrite: true);
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>The system lets go of it when the process ends, however it ends; the file itself stays.</summary>
    private static FileStream Lock(string folder)
    {
        try
        {
            return Open(System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate);
        }
        catch (IOException held)
        {
            throw new InvalidOperationException(
                $"The data folder {folder} cannot be locked. If a city runs on it already, stop that one, or give this "
                + $"one a folder of its own with --Hall:Data. ({held.Message})",
                held);
        }
    }

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnlyFolder);
    }
}

internal static class DataFolderSetup
{
    /// <summary>By a factory: a container disposes only what it was told to make, and was asked for.</summary>
    public static void AddDataFolder(this IServiceCollection services, DataFolder folder) =>
        services.AddSingleton(_ => folder);
}
