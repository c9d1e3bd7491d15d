using System.Security.Cryptography;
using System.Text;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Clerks;

/// <summary>The port to where accounts are kept: who may sign in, and under which name.</summary>
public interface IAccounts
{
    Task<Account?> Find(ClerkId clerk);

    Task SetPassword(ClerkId clerk, PasswordHash password);
}

/// <summary>A clerk's account.</summary>
public sealed record Account(ClerkId Clerk, string Name, PasswordHash Password);

/// <summary>A salted hash and the scheme it was made with.</summary>
public sealed record PasswordHash(PasswordScheme Scheme, byte[] Salt, byte[] Hash)
{
    /// <summary>Of a password that a machine made: its 128 random bits need no slow hash.</summary>
    public static PasswordHash OfFirst(string password, byte[] salt) =>
        new(PasswordScheme.FirstPassword, salt, SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(password)]));
}

public enum PasswordScheme
{
    /// <summary>SHA-256 over salt and password: enough for a random password of 128 bits and more.</summary>
    FirstPassword = 0,

    /// <summary>For passwords that people choose.</summary>
    Argon2id = 1,
}
