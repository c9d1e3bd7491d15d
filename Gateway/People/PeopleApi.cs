using System.Collections.Immutable;
using CityHall.Gateway.Access;
using CityHall.Gateway.Http;
using CityHall.Gateway.OpenApi;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;
using CityHall.Grains.Interfaces.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityHall.Gateway.People;

/// <summary>Who may do what: invited, given roles, disabled, reset; and all that was done to it.</summary>
internal static class PeopleApi
{
    private static readonly PersonView SomePerson = new(
        PersonId.Of("G331002001-2"), "陈晓梅", [new Grant(Role.Guide, NodeId.Of("331002001"))],
        IsDisabled: false, MustChangePassword: true, Epoch: 1, LockedUntil: null, Version: 1);

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/people").WithTags("People");
        api.MapGet("", (PersonQuery asked, Me me, PeopleDesk desk) => desk.List(asked, me))
            .Needs(Right.ReadPeople, Place.Query).Produces<ImmutableArray<PersonView>>()
            .WithName("People").WithSummary("Who has a role at a node or below it, 100 at most, after one of them");
        api.MapPost("", (InviteRequest invite, Press press, Me me, PeopleDesk desk) => desk.Invite(invite, press, me))
            .Needs(Right.ManagePeople, Place.Anywhere).Produces<FirstPassword>()
            .WithName("Invite").WithSummary("Makes an account; its first password is told once")
            .WithExample(
                new InviteRequest(SomePerson.Person, SomePerson.Name, SomePerson.Grants),
                new FirstPassword(SomePerson, "6f1c…"));
        var person = api.MapGroup("/{person}");
        person.MapGet("", (PersonId person, Me me, PeopleDesk desk) => desk.Look(person, me, TypedResults.Ok))
            .Needs(Right.ReadPeople, Place.Anywhere).Produces<PersonView>()
            .WithName("Person").WithSummary("An account").WithExample(answer: SomePerson);
        person.MapGet("/history", (PersonId person, Me me, PeopleDesk desk, long after = 0) =>
                desk.History(person, me, after))
            .Needs(Right.ReadPeople, Place.Anywhere).Produces<ImmutableArray<PersonRecord>>()
            .WithName("PersonHistory").WithSummary("All that happened to an account after a version, 200 at most");
        person.MapPost("/grants", (PersonId person, GrantsRequest grants, Press press, Me me, PeopleDesk desk) =>
                desk.SetGrants(person, grants, press, me))
            .Needs(Right.ManagePeople, Place.Anywhere).Produces<PersonView>()
            .WithName("SetGrants").WithSummary("All roles of an account, and where each holds")
            .WithExample(new GrantsRequest(SomePerson.Grants), SomePerson);
        person.MapPost("/disable", (PersonId person, DisableRequest disable, Press press, Me me, PeopleDesk desk) =>
                desk.Disable(person, disable, press, me))
            .Needs(Right.ManagePeople, Place.Anywhere).Produces<PersonView>()
            .WithName("Disable").WithSummary("Ends all sessions of an account, and lets none begin")
            .WithExample(new DisableRequest("Left the service"), SomePerson with { IsDisabled = true });
        person.MapPost("/enable", (PersonId person, Press press, Me me, PeopleDesk desk) =>
                desk.Enable(person, press, me))
            .Needs(Right.ManagePeople, Place.Anywhere).Produces<PersonView>()
            .WithName("Enable").WithSummary("Lets a disabled account in again").WithExample(answer: SomePerson);
        person.MapPost("/reset", (PersonId person, Press press, Me me, PeopleDesk desk) =>
                desk.Reset(person, press, me))
            .Needs(Right.ManagePeople, Place.Anywhere).Produces<FirstPassword>()
            .WithName("ResetPassword").WithSummary("Ends all sessions; the new first password is told once")
            .WithExample(answer: new FirstPassword(SomePerson, "6f1c…"));
    }
}

/// <summary>An account and, the first time that it is told, its password.</summary>
internal sealed record FirstPassword(PersonView Person, string? Password);
