using System.Text;
using CityHall.Grains.Domain;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Journal;

namespace CityHall.Grains.Tests;

/// <summary>Given what happened, when something is asked, then this happens or it is refused.</summary>
public abstract class Story<TSelf, TCommand, TEvent>
    where TSelf : IAggregate<TSelf, TCommand, TEvent>
    where TCommand : DomainCommand
    where TEvent : DomainEvent
{
    protected static DateTimeOffset Nine { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

    protected static Scene Given(params IEnumerable<TEvent> past) =>
        new(past.Aggregate(TSelf.Initial, (state, happened) => state.Evolve(happened)));

    protected sealed record Scene(TSelf Before)
    {
        public Verdict When(TCommand command, int after = 0) => When(command, Nine.AddSeconds(after));

        public Verdict When(TCommand command, DateTimeOffset at) =>
            new(Before, at, Before.Decide(command with { At = at }));
    }

    protected sealed record Verdict(TSelf Before, DateTimeOffset At, Decision<TEvent> Decision)
    {
        /// <summary>Compares as the journal writes; gives the state after, for what the events do not tell.</summary>
        public TSelf Then(params IEnumerable<TEvent> expected)
        {
            Assert.Null(Decision.Refusal);
            Assert.Equal(expected.Select(Told), Decision.Events.Select(Told));
            return Decision.Events.Aggregate(Before, (state, happened) => state.Evolve(happened with { At = At }));
        }

        public void Refused(Refusal expected)
        {
            Assert.Equal(expected, Decision.Refusal);
            Assert.Empty(Decision.Events);
        }

        private static string Told(TEvent happened)
        {
            var (name, _, payload) = new EventCodec<TCommand, TEvent>().Encode(happened);
            return $"{name} {Encoding.UTF8.GetString(payload)}";
        }
    }
}
