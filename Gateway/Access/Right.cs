namespace CityHall.Gateway.Access;

/// <summary>What somebody may be allowed to do; which role may what stands in one table.</summary>
internal enum Right
{
    SitAtWindow,
    ReadRules,
    ChangeRules,
    /// <summary>Who changed which rule, and when.</summary>
    ReadHistory,

    ReadReports,
    ReadPeople,
    ManagePeople,
}
