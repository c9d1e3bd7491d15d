using Microsoft.AspNetCore.Builder;

namespace CityHall.Gateway.Access;

/// <summary>How an endpoint says who may.</summary>
internal static class AccessRuleExtensions
{
    public static T IsOpen<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.Under(new AccessRule.Open());

    public static T IsForSelf<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.Under(new AccessRule.Self());

    public static T IsForSeat<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.Under(new AccessRule.Seat());

    public static T Needs<T>(this T endpoints, Right right, Place place)
        where T : IEndpointConventionBuilder => endpoints.Under(new AccessRule.Needs(right, place));

    private static T Under<T>(this T endpoints, AccessRule rule)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(rule);
}
