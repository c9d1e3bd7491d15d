using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.People;

/// <summary>A password of one's own choice.</summary>
internal sealed record PasswordRequest(PersonId Person, string Password, string NewPassword)
{
    public void Check() => new Http.Check()
        .Length(Password, Passwords.MaxLength, "password")
        .Length(NewPassword, Passwords.MaxLength, "newPassword")
        .That(NewPassword.Length >= Passwords.MinLength, "newPassword", $"at least {Passwords.MinLength} characters")
        .That(NewPassword != Password, "newPassword", "another than before")
        .Throw();
}
