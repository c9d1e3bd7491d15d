using System.Collections.Immutable;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.People;
using CityHall.Grains.Interfaces.Policies;
using Microsoft.AspNetCore.Http;

namespace CityHall.Gateway.Access;

/// <summary>Who asks, as his account stands at this moment.</summary>
internal sealed record Me(PersonView? Account, Actor Actor)
{
    /// <summary>Whoever has the operator's key may everything.</summary>
    public static Me Operator { get; } = new(null, OperatorKey.Actor);

    public bool IsOperator => Account is null;

    public bool MustChangePassword => Account?.MustChangePassword is true;

    private ImmutableArray<Grant> Grants => Account?.Grants ?? [];

    public static Me Of(PersonView account) => new(account, ActorOf(account.Person));

    public static Actor ActorOf(PersonId person) => new($"person/{person}", "password");

    public static ValueTask<Me?> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context));

    public static Me? Of(HttpContext context) => context.Items[typeof(Me)] as Me;

    public void Enters(HttpContext context) => context.Items[typeof(Me)] = this;

    /// <summary>At a node if the scope of a role that may is the node itself, or above it.</summary>
    public bool May(Right right, NodeId node, IHallDirectory tree) =>
        IsOperator || Scopes(right).Any(scope => scope == NodeId.City || tree.PathTo(node).Contains(scope));

    public bool MaySomewhere(Right right) => IsOperator || Scopes(right).Any();

    private IEnumerable<NodeId> Scopes(Right right) =>
        Grants.Where(grant => grant.Role.May(right)).Select(grant => grant.Scope);
}
