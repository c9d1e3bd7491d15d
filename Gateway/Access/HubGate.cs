using System.Reflection;
using System.Security.Claims;
using CityHall.Gateway.Windows;
using CityHall.Grains.Interfaces.Halls;
using CityHall.Grains.Interfaces.Policies;
using Microsoft.AspNetCore.SignalR;

namespace CityHall.Gateway.Access;

/// <summary>The same place for the hubs: each method has its rule, and what it watches is its first argument.</summary>
internal sealed class HubGate(IHallDirectory tree, IGrainFactory grains)
{
    public async Task Pass(HubInvocationContext invocation)
    {
        var watched = invocation.HubMethodArguments is [string id, ..] ? id : "";
        var rule = invocation.HubMethod.GetCustomAttribute<WatchRuleAttribute>();
        switch (rule?.Rule)
        {
            case WatchRule.Open: return;
            case WatchRule.Guide: await PassGuide(invocation.Context.User, watched); return;
            case WatchRule.Seat: await PassSeat(invocation.Context.User, watched); return;
            case WatchRule.Right: await PassRight(invocation.Context.User, rule.Right, watched); return;
            case null: throw new HubException("NotAllowed");
        }
    }

    private async Task PassGuide(ClaimsPrincipal? user, string hall)
    {
        if (await SessionCookie.Holder(user, grains) is not { } me) throw new HubException("NotSignedIn");
        if (me.MustChangePassword || !me.May(Right.Guide, new NodeId(hall), tree)) throw new HubException("NotAllowed");
    }

    private async Task PassSeat(ClaimsPrincipal? user, string window)
    {
        if (SignedIn.Of(user) is not { } seat || await SessionCookie.Holder(user, grains) is not { } me)
            throw new HubException("NotSignedIn");
        if (seat.Window.Value != window || !me.May(Right.SitAtWindow, NodeId.Of(seat.Window.Hall), tree))
            throw new HubException("NotAllowed");
    }

    private async Task PassRight(ClaimsPrincipal? user, Right right, string node)
    {
        if (await SessionCookie.Holder(user, grains) is not { } me) throw new HubException("NotSignedIn");
        if (me.MustChangePassword || !me.May(right, new NodeId(node), tree)) throw new HubException("NotAllowed");
    }
}
