namespace CityHall.Silo.Storage.Sqlite;

/// <summary>A thread for calls that block.</summary>
/// <remarks>
/// SQLite's calls block, on the disk and on locks. On a thread of the pool each would take a thread from the grains;
/// here they take a fixed number of threads of their own, and a debugger shows their names.
/// </remarks>
internal static class NamedThread
{
    /// <summary>Ends when the thread ends; an exception that leaves it ends the process, as it should.</summary>
    public static Task Start(string name, Action run)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            run();
            ended.SetResult();
        })
        {
            Name = name,
            IsBackground = true,
        }.Start();
        return ended.Task;
    }
}
