namespace CityHall.Gateway.Http;

/// <summary>The request says what it may not say; errors by the place where they are.</summary>
public sealed class InvalidRequestException(IReadOnlyDictionary<string, string[]> errors) : Exception
{
    public IReadOnlyDictionary<string, string[]> Errors => errors;
}
