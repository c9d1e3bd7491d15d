using CityHall.Grains.Domain.People;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.People;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Grains.Tests.Golden;

/// <summary>One of each event of an account.</summary>
internal static class PersonSamples
{
    public static IEnumerable<PersonEvent> All =>
    [
        new PersonEvent.Registered(
            new PersonId("G331002001-1"),
            "陈晓梅",
            [new Grant(Role.Guide, new NodeId("331002001")), new Grant(Role.Auditor, NodeId.City)],
            MustChangePassword: true),
        new PersonEvent.GrantsChanged([new Grant(Role.CountyManager, new NodeId("331002"))]),
        new PersonEvent.Disabled("Left the service"),
        new PersonEvent.Enabled(),
        new PersonEvent.PasswordReset(),
        new PersonEvent.PasswordChosen(),
        new PersonEvent.SessionBegan(),
        new PersonEvent.SignInFailed(10, new DateTimeOffset(2026, 11, 23, 9, 15, 0, TimeSpan.FromHours(8))),
    ];
}
