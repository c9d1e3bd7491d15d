namespace CityHall.Grains.Interfaces.Halls;

/// <summary>The views of a hall as it was published once; each is made when somebody first looks at it.</summary>
/// <remarks>Within a process they are handed on unmade; to another process they travel made.</remarks>
[Immutable]
public sealed class ViewsOfHall(long version, Func<HallView> makePublic, Func<StaffView> makeStaff)
{
    private readonly Lazy<HallView> _public = new(makePublic);
    private readonly Lazy<StaffView> _staff = new(makeStaff);

    /// <summary>The journal position that both are folded to.</summary>
    public long Version => version;

    public HallView Public => _public.Value;

    public StaffView Staff => _staff.Value;
}
