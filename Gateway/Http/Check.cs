namespace CityHall.Gateway.Http;

/// <summary>Collects what is wrong with a request and says all of it at once.</summary>
internal sealed class Check
{
    private readonly Dictionary<string, string[]> _errors = [];

    public static InvalidRequestException Failed(string place, string error) =>
        new(new Dictionary<string, string[]> { [place] = [error] });

    public Check That(bool isRight, string place, string error)
    {
        if (!isRight) _errors[place] = [.. _errors.GetValueOrDefault(place, []), error];
        return this;
    }

    public Check Between(int value, int least, int most, string place) =>
        That(value >= least && value <= most, place, $"between {least} and {most}");

    public Check Length(string? text, int most, string place) =>
        That(text is null || text.Length <= most, place, $"at most {most} characters")
            .That(text is null || !string.IsNullOrWhiteSpace(text), place, "not empty");

    public void Throw()
    {
        if (_errors.Count > 0) throw new InvalidRequestException(_errors);
    }
}
