using CityHall.Gateway.Http;
using CityHall.Gateway.People;
using CityHall.Grains.Interfaces;
using CityHall.Grains.Interfaces.Policies;

namespace CityHall.Gateway.GuideDesks;

/// <summary>Somebody who may be sent to help.</summary>
internal sealed record Helper(PersonId Person, string Name);

/// <summary>Whoever has a role in the hall itself: its clerks, guides and manager.</summary>
internal sealed class HelperList(IPeople people, IGrainFactory grains)
{
    private const int MostShown = 100;

    public async Task<Helper[]> Of(HallId hall)
    {
        var ids = await people.At([NodeId.Of(hall)], after: null, MostShown);
        var views = await Task.WhenAll(ids.Select(id => grains.Person(id).View().InTime()));
        return
        [
            .. from view in views
               where view is { IsDisabled: false }
               select new Helper(view.Person, view.Name),
        ];
    }
}
