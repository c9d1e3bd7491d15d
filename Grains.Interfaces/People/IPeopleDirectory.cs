namespace CityHall.Grains.Interfaces.People;

/// <summary>Who is known from the beginning, before anybody invited somebody.</summary>
public interface IPeopleDirectory
{
    IReadOnlyList<Newcomer> People { get; }

    Newcomer? Find(PersonId person);
}
