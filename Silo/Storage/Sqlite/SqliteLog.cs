namespace CityHall.Silo.Storage.Sqlite;

internal static partial class SqliteLog
{
    [LoggerMessage(401, LogLevel.Error, "A batch of {Count} writes failed; their outcome is unknown")]
    public static partial void BatchLost(ILogger logger, Exception lost, int count);

    [LoggerMessage(402, LogLevel.Warning, "The store cannot be written yet")]
    public static partial void NotSettled(ILogger logger, Exception failed);

    [LoggerMessage(403, LogLevel.Information, "The store is settled after {Elapsed}")]
    public static partial void Settled(ILogger logger, TimeSpan elapsed);

    [LoggerMessage(404, LogLevel.Warning, "The write-ahead log was not folded into the file")]
    public static partial void NotTidied(ILogger logger, Exception failed);
}
