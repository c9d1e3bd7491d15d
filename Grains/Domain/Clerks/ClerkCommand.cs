using CityHall.Grains.Interfaces;

namespace CityHall.Grains.Domain.Clerks;

/// <summary>What may be asked of a clerk's record.</summary>
public abstract record ClerkCommand : DomainCommand
{
    private ClerkCommand()
    {
    }

    public sealed record OpenMonth(ClerkId Clerk, DateOnly Month) : ClerkCommand;

    public sealed record SignIn(WindowId Window) : ClerkCommand;

    /// <summary>Somebody else seats him elsewhere, out of the session in which he was seen.</summary>
    public sealed record Move(long Session, WindowId To) : ClerkCommand;

    /// <summary>Both halls have done their part.</summary>
    public sealed record ConfirmSignIn(long Session) : ClerkCommand;

    /// <summary>One of the halls would not.</summary>
    public sealed record RefuseSignIn(long Session, Hindrance Why) : ClerkCommand;

    public sealed record SignOut(long Session) : ClerkCommand;
}
