namespace CityHall.Gateway.Access;

/// <summary>What somebody may be allowed to do; which role may what stands in one table.</summary>
internal enum Right
{
    SitAtWindow,

    /// <summary>Who somebody is who gave his document's number.</summary>
    SeeIdentity,
    /// <summary>Taking numbers for others, and all else that the guide desk does.</summary>
    Guide,

    ReadRules,
    ChangeRules,
    /// <summary>Who changed which rule, and when.</summary>
    ReadHistory,

    /// <summary>To see a hall's floor, and do from no window what its clerks do at theirs.</summary>
    ManageHall,

    ReadReports,
    ReadPeople,
    ManagePeople,
}
