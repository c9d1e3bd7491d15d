using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Manage;

/// <summary>Why a window shall pause: a code of the hall's list.</summary>
internal sealed record PauseSeen(ClerkId Clerk, long Session, string Reason) : SeatSeen(Clerk, Session)
{
    protected override Check Also(Check check) => check.Reason(Reason);
}

/// <summary>Which number a window shall call out of order, why, and at whose request.</summary>
internal sealed record CallSeen(
    ClerkId Clerk, long Session, TicketNumber Number, string Reason, string? AtRequestOf = null)
    : SeatSeen(Clerk, Session)
{
    protected override Check Also(Check check) => check.Number(Number).Reason(Reason).AtRequestOf(AtRequestOf);
}

/// <summary>At which window of the same hall the clerk shall sit.</summary>
internal sealed record MoveSeen(ClerkId Clerk, long Session, WindowId To) : SeatSeen(Clerk, Session);
