using CityHall.Silo.Hosting;
using CityHall.Silo.Storage.Sqlite.Reports;

namespace CityHall.Silo.Commands;

/// <summary>Drops the read models: <c>drop-reports</c>; the next start fills them from the journal.</summary>
internal static class DropReportsCommand
{
    /// <summary>Tells what was done or what is in the way; 0 if it was done.</summary>
    public static async Task<int> Run(string[] args, TextWriter answer)
    {
        var configuration = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        }).Configuration;
        try
        {
            // A city that runs has the folder; what it writes to would be gone.
            using var folder = DataFolder.Prepare(configuration.CityOptions());
            await using var file = new ReportFile(folder.Path);
            file.Drop();
            await answer.WriteLineAsync($"{file.Path} is dropped; the next start fills it from the journal.");
            return 0;
        }
        catch (Exception failed) when (failed is InvalidOperationException or IOException)
        {
            await answer.WriteLineAsync($"Not dropped: {failed.Message}");
            return 1;
        }
    }
}
