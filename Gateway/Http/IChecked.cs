namespace CityHall.Gateway.Http;

/// <summary>A body that can say what is wrong with it before anybody acts on it.</summary>
internal interface IChecked
{
    /// <exception cref="InvalidRequestException">With all that is wrong, by the place where it is.</exception>
    void Check();
}
