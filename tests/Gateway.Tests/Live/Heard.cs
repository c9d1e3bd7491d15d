using System.Threading.Channels;
using CityHall.Grains.Interfaces.Halls;
using Microsoft.AspNetCore.SignalR;
using Channel = System.Threading.Channels.Channel;

namespace CityHall.Gateway.Tests.Live;

/// <summary>What the framework's hubs would send, in order; one connection may refuse to take it.</summary>
internal sealed class Heard : IHubClients
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();
    private TaskCompletionSource _freed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _stuck;

    public string? Stuck
    {
        get => _stuck;
        set
        {
            _stuck = value;
            if (value is null) _freed.TrySetResult();
            else _freed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public IClientProxy All => throw new NotSupportedException();

    public IClientProxy Group(string groupName) => new Proxy(this, groupName, IsStuck: Stuck is not null);

    public IClientProxy Client(string connectionId) => new Proxy(this, connectionId, connectionId == Stuck);

    public IClientProxy AllExcept(IReadOnlyList<string> excludedConnectionIds) => throw new NotSupportedException();

    public IClientProxy Clients(IReadOnlyList<string> connectionIds) => throw new NotSupportedException();

    public IClientProxy GroupExcept(string groupName, IReadOnlyList<string> excludedConnectionIds) =>
        throw new NotSupportedException();

    public IClientProxy Groups(IReadOnlyList<string> groupNames) => throw new NotSupportedException();

    public IClientProxy User(string userId) => throw new NotSupportedException();

    public IClientProxy Users(IReadOnlyList<string> userIds) => throw new NotSupportedException();

    public async Task<string> Next() =>
        await _said.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);

    public async Task Until(string expected)
    {
        while (await Next() != expected)
        {
        }
    }

    private sealed record Proxy(Heard Heard, string To, bool IsStuck) : IClientProxy
    {
        public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
        {
            Heard._said.Writer.TryWrite($"{To} {method} {Said(args[0])}");
            return IsStuck ? Heard._freed.Task : Task.CompletedTask;
        }

        private static string Said(object? argument) => argument switch
        {
            HallView view => view.Version.ToString(),
            DateTimeOffset asOf => $"{asOf:HH:mm:ss}",
            _ => $"{argument}",
        };
    }
}
