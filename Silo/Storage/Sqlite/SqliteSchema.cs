using DbUp;
using Microsoft.Data.Sqlite;

namespace CityHall.Silo.Storage.Sqlite;

/// <summary>Brings the file to the schema of this program, by the ordered scripts that are built into it.</summary>
internal static class SqliteSchema
{
    private const string Prefix = "sqlite.";

    /// <summary>DbUp is only called when there is something to do: asking first keeps a usual start short.</summary>
    public static void Upgrade(SqliteFile file)
    {
        var scripts = typeof(SqliteSchema).Assembly.GetManifestResourceNames().Where(IsScript).ToHashSet();
        using var session = file.OpenForWriting();
        var applied = Applied(session);
        if (applied.Except(scripts).FirstOrDefault() is { } unknown)
            throw new InvalidDataException($"{file.Path} is of a newer program: this one does not know {unknown}.");
        if (!scripts.IsSubsetOf(applied)) Apply(file);
    }

    private static void Apply(SqliteFile file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file.Path, Pooling = false };
        var upgrade = DeployChanges.To
            .SqliteDatabase(connection.ConnectionString)
            .WithScriptsEmbeddedInAssembly(typeof(SqliteSchema).Assembly, IsScript)
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!upgrade.Successful)
            throw new InvalidDataException($"{file.Path} cannot be upgraded.", upgrade.Error);
    }

    /// <summary>The table is DbUp's own.</summary>
    private static HashSet<string> Applied(SqliteSession session) =>
        session.Find("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'SchemaVersions'") is null
            ? []
            : [.. session.Read("SELECT ScriptName FROM SchemaVersions", row => row.Text(0))];

    private static bool IsScript(string resource) => resource.StartsWith(Prefix, StringComparison.Ordinal);
}
