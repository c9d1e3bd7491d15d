using CityHall.Gateway.Access;
using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.People;
using CityHall.Grains.Interfaces.Policies;
using Microsoft.AspNetCore.Http;

namespace CityHall.Gateway.People;

/// <summary>Accounts as somebody else sees and changes them: within his own scope only.</summary>
internal sealed class PeopleDesk(IPeople people, IAccounts accounts, IHallDirectory tree, IGrainFactory grains)
{
    private const int MaxPeopleTold = 100;

    public async Task<IResult> List(PersonQuery asked, Me me)
    {
        NodeId[] nodes =
        [
            asked.Node,
            .. tree.HallsOf(asked.Node).SelectMany(hall => tree.PathTo(NodeId.Of(hall)))
        ];
        var ids = await people.At(nodes.ToHashSet(), asked.After, MaxPeopleTold);
        var views = await Task.WhenAll(ids.Select(id => grains.Person(id).View().InTime()));
        return TypedResults.Ok(views.OfType<PersonView>().Where(view => MaySee(view, me)));
    }

    public Task<IResult> Look(PersonId person, Me me, Func<PersonView, IResult> answer) =>
        Of(person, view => MaySee(view, me), view => Task.FromResult(answer(view)));

    public Task<IResult> History(PersonId person, Me me, long after) =>
        after < 0 ? throw Check.Failed(nameof(after), "not negative")
        : Of(person, view => MaySee(view, me), async view =>
            TypedResults.Ok(await grains.Person(view.Person).History(after).InTime()));

    public async Task<IResult> Invite(InviteRequest invite, Press press, Me me)
    {
        invite.Check(tree);
        if (!MayGive(invite.Grants, me)) return Problem.NotAllowed;
        return await grains.Person(invite.Person).Invite(invite.Name, invite.Grants, press.By(me.Actor))
            .Answer(WithFirstPassword);
    }

    public Task<IResult> SetGrants(PersonId person, GrantsRequest change, Press press, Me me)
    {
        change.Check(tree);
        return Managed(person, me, async view => MayGive(change.Grants, me)
            ? await grains.Person(view.Person).SetGrants(change.Grants, press.By(me.Actor)).Answer()
            : Problem.NotAllowed);
    }

    public Task<IResult> Disable(PersonId person, DisableRequest disable, Press press, Me me)
    {
        disable.Check();
        return Managed(person, me, view =>
            grains.Person(view.Person).Disable(disable.Reason, press.By(me.Actor)).Answer(async disabled =>
            {
                await LeaveWindow(view.Person.Clerk, press);
                return TypedResults.Ok(disabled);
            }));
    }

    public Task<IResult> Enable(PersonId person, Press press, Me me) =>
        Managed(person, me, view => grains.Person(view.Person).Enable(press.By(me.Actor)).Answer());

    public Task<IResult> Reset(PersonId person, Press press, Me me) => Managed(person, me, view =>
        grains.Person(view.Person).ResetPassword(press.By(me.Actor)).Answer(WithFirstPassword));

    /// <summary>A repeat may come when he has chosen his own already: that one stays.</summary>
    private async Task<IResult> WithFirstPassword(PersonView person)
    {
        if (!person.MustChangePassword) return TypedResults.Ok(new FirstPassword(person, null));
        var (password, hash) = PasswordHash.MakeFirst();
        await accounts.SetPassword(person.Person, hash);
        return TypedResults.Ok(new FirstPassword(person, password));
    }

    /// <summary>Whoever is being served there is not left alone: then the hall's people take the number over.</summary>
    private async Task LeaveWindow(ClerkId clerk, Press press)
    {
        var seat = await grains.Clerk(clerk).View().InTime();
        if (seat.Window is null) return;
        var leaving = new Request(new RequestId($"{press.Id}/leave"), Actor.System, press.Deadline);
        await grains.Clerk(clerk).SignOut(seat.Session, leaving).InTime();
    }

    private Task<IResult> Managed(PersonId person, Me me, Func<PersonView, Task<IResult>> act) =>
        Of(person, view => MayGive(view.Grants, me) && view.Person != me.Account?.Person, act);

    private async Task<IResult> Of(PersonId person, Func<PersonView, bool> may, Func<PersonView, Task<IResult>> act)
    {
        var view = await grains.Person(person).View().InTime();
        return view is null ? Problem.Of(new Refusal.UnknownPerson())
            : may(view) ? await act(view)
            : Problem.NotAllowed;
    }

    /// <summary>One role that he may see is enough.</summary>
    private bool MaySee(PersonView view, Me me) =>
        view.Grants.IsEmpty
            ? me.May(Right.ReadPeople, NodeId.City, tree)
            : view.Grants.Any(grant => me.May(Right.ReadPeople, grant.Scope, tree));

    private bool MayGive(IReadOnlyCollection<Grant> grants, Me me) =>
        grants.Count is 0
            ? me.MaySomewhere(Right.ManagePeople)
            : grants.All(grant => me.May(Right.ManagePeople, grant.Scope, tree));

    private bool IsBelow(NodeId node, NodeId top) => tree.PathTo(node).Contains(top);
}
