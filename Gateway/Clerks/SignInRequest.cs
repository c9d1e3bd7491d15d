using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Clerks;

/// <summary>Who wants to sit where.</summary>
internal sealed record SignInRequest(WindowId Window, ClerkId Clerk, string Password)
{
    public void Check() => new Http.Check().Length(Password, People.Passwords.MaxLength, "password").Throw();
}
