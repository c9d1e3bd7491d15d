namespace CityHall.Grains.Tests.Domain;

/// <summary>What holds whatever people do: looks at each step of one walk, and fails if it does not.</summary>
internal interface IModelCheck
{
    void See(Step step);
}
