namespace CityHall.Grains.Interfaces.Halls;

/// <summary>Makes the views before they leave their process: what makes them stays behind.</summary>
[RegisterConverter]
internal sealed class ViewsOfHallConverter : IConverter<ViewsOfHall, ViewsOfHallConverter.Made>
{
    public ViewsOfHall ConvertFromSurrogate(in Made surrogate)
    {
        var (version, view, staff) = surrogate;
        return new ViewsOfHall(version, () => view, () => staff);
    }

    public Made ConvertToSurrogate(in ViewsOfHall value) => new(value.Version, value.Public, value.Staff);

    /// <summary>What travels.</summary>
    [GenerateSerializer, Immutable]
    internal readonly record struct Made(
        [property: Id(0)] long Version, [property: Id(1)] HallView Public, [property: Id(2)] StaffView Staff);
}
