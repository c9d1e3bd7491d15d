using CityHall.Grains.Interfaces.People;

namespace CityHall.Gateway.Access;

/// <summary>Which role may what, each within its scope.</summary>
internal static class Rights
{
    public static bool May(this Role role, Right right) => right switch
    {
        Right.SitAtWindow => role is Role.Clerk,
        Right.SeeIdentity => role is Role.Clerk or Role.Guide or Role.HallManager,
        Right.Guide => role is Role.Guide or Role.HallManager,
        Right.ReadRules => true,
        Right.ChangeRules or Right.ManageHall => role.IsManager(),
        Right.ReadHistory or Right.ReadReports => role.IsManager() || role is Role.Auditor,
        Right.ReadPeople => role.IsManager() || role is Role.Auditor or Role.Administrator,
        Right.ManagePeople => role is Role.Administrator,
    };

    private static bool IsManager(this Role role) => role is Role.HallManager or Role.CountyManager or Role.CityManager;
}
