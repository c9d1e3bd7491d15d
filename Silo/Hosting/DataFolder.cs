namespace CityHall.Silo.Hosting;

/// <summary>The one folder that a city on one machine keeps everything in.</summary>
internal sealed record DataFolder(string Path)
{
    private const string Everyday = "data";
    private const string Demonstration = "data-demo";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;

    public string Logs => System.IO.Path.Combine(Path, "logs");

    public string Keys => System.IO.Path.Combine(Path, "keys");

    public string FirstPasswords => System.IO.Path.Combine(Path, "first-passwords.txt");

    public string TicketLinkKey => System.IO.Path.Combine(Keys, "ticket-link.key");

    public static DataFolder Prepare(CityOptions options)
    {
        var name = options.Data ?? (options.Clock.IsDemonstration ? Demonstration : Everyday);
        var folder = new DataFolder(System.IO.Path.GetFullPath(name));
        CreatePrivate(folder.Path);
        CreatePrivate(folder.Keys);
        return folder;
    }

    /// <summary>Opens a file that nobody but the owner of the process may read.</summary>
    public static FileStream CreateSecret(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnlyFolder);
    }
}
