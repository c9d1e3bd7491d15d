using CityHall.Gateway.Http;
using CityHall.Grains.Interfaces.Halls;

namespace CityHall.Gateway.Kiosks;

/// <summary>At which kiosk somebody needs help: what its attendant called it.</summary>
internal sealed record HelpRequest(string Place) : IChecked
{
    public void Check() => new Check()
        .Length(Place, HelpTask.MaxPlace, "place")
        .That(Place?.All(IsOfPlace) is true, "place", "letters, digits, -")
        .Throw();

    private static bool IsOfPlace(char letter) => char.IsLetterOrDigit(letter) || letter is '-';
}

/// <summary>What an attendant typed.</summary>
internal sealed record UnlockRequest(string Code) : IChecked
{
    public void Check() => new Check()
        .That(Code?.Length is KioskCodes.Digits && Code.All(char.IsAsciiDigit), "code", $"{KioskCodes.Digits} digits")
        .Throw();
}
