using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Clerks;

/// <summary>Who wants to sit where.</summary>
internal sealed record SignInRequest(WindowId Window, ClerkId Clerk, string Password)
{
    public void Check() => new Http.Check().Length(Password, Passwords.MaxLength, "password").Throw();
}

/// <summary>A clerk's own choice of a password.</summary>
internal sealed record PasswordRequest(ClerkId Clerk, string Password, string NewPassword)
{
    public void Check() => new Http.Check()
        .Length(Password, Passwords.MaxLength, "password")
        .Length(NewPassword, Passwords.MaxLength, "newPassword")
        .That(NewPassword.Length >= Passwords.MinLength, "newPassword", $"at least {Passwords.MinLength} characters")
        .That(NewPassword != Password, "newPassword", "another than before")
        .Throw();
}
