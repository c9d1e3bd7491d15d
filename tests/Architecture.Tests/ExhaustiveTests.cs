using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using CityHall.Grains.Domain;
using CityHall.Grains.Domain.Halls;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Architecture.Tests;

/// <summary>Switches over families end in UnreachableException; no member of a family may get there.</summary>
public sealed class ExhaustiveTests
{
    private static readonly (Type Aggregate, Type Command, Type Event)[] Aggregates =
    [
        .. from type in typeof(DomainEvent).Assembly.GetTypes()
           from face in type.GetInterfaces()
           where !type.IsAbstract && face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAggregate<,,>)
           let arguments = face.GetGenericArguments()
           select (type, arguments[1], arguments[2]),
    ];

    [Fact]
    public void Every_command_is_decided() => Offenders.AreNone(
        from one in Aggregates
        from command in MembersOf(one.Command)
        where !ReachesItsLeaf(one.Aggregate, "Decide", command)
        select $"{one.Aggregate.Name} does not decide {command.Name}");

    [Fact]
    public void Every_event_is_taken_in() => Offenders.AreNone(
        from one in Aggregates
        from happened in MembersOf(one.Event)
        where !ReachesItsLeaf(one.Aggregate, "Evolve", happened)
        select $"{one.Aggregate.Name} does not take {happened.Name} in");

    [Fact]
    public void Every_aggregate_is_looked_at() => Assert.All(
        ["Clerk", "Hall", "Policy", "Ticket"],
        name => Assert.Contains(Aggregates, one => one.Aggregate.Name == name));

    /// <summary>An empty message makes a leaf stumble, and that is fine: it was reached.</summary>
    private static bool ReachesItsLeaf(Type aggregate, string method, Type message)
    {
        var stumbled = Record.Exception(() => aggregate.GetMethod(method)!.Invoke(
            StateOf(aggregate),
            BindingFlags.DoNotWrapExceptions,
            binder: null,
            [RuntimeHelpers.GetUninitializedObject(message)],
            culture: null));

        return stumbled is not UnreachableException;
    }

    /// <summary>A hall looks first whether the window of a verb is there and the session is its own.</summary>
    private static object StateOf(Type aggregate) => aggregate == typeof(Hall)
        ? Hall.Initial with
        {
            Document = (HallDocument)RuntimeHelpers.GetUninitializedObject(typeof(HallDocument)),
            Windows = ImmutableDictionary.CreateRange(
                [KeyValuePair.Create(default(WindowId), (Window)new Window.Open(default, default))]),
        }
        : aggregate.GetProperty("Initial", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static IEnumerable<Type> MembersOf(Type family) =>
        family.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(family));
}
