using CityHall.Grains.Domain;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.Grains;

/// <summary>The shell that runs an aggregate as a grain: loaded on activation, one command at a time.</summary>
internal abstract class AggregateGrain<TState, TCommand, TEvent> : Grain
    where TState : IAggregate<TState, TCommand, TEvent>
    where TCommand : DomainCommand
    where TEvent : DomainEvent
{
    private readonly Func<AggregateStream<TState, TCommand, TEvent>> _open;
    private AggregateStream<TState, TCommand, TEvent>? _stream;

    protected AggregateGrain(JournalAccess access, EventCodec<TCommand, TEvent> codec)
    {
        Access = access;

        // The key is known once the grain is activating, not yet in its constructor.
        _open = () => new AggregateStream<TState, TCommand, TEvent>(Key, codec, access, () => Published());
    }

    protected JournalAccess Access { get; }

    protected abstract StreamKey Key { get; }

    protected AggregateStream<TState, TCommand, TEvent> Stream => _stream ??= _open();

    protected TState State => Stream.State;

    public override Task OnActivateAsync(CancellationToken cancellationToken) => Stream.Load();

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _stream?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Runs a command that answers with the first event of the kind named.</summary>
    protected Task<Outcome<TAnswer>> Execute<TExpected, TAnswer>(
        TCommand command, Request request, Func<TExpected, TAnswer> answer, Func<Task<bool>>? prepare = null)
        where TExpected : TEvent =>
        Stream.Execute(command, request, events => answer(events.OfType<TExpected>().First()), prepare);

    /// <summary>Called after each change of state.</summary>
    protected virtual void Published()
    {
    }
}
