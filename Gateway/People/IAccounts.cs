using System.Security.Cryptography;
using System.Text;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.People;

/// <summary>The port to where passwords are kept; who somebody is and what he may do, his grain knows.</summary>
public interface IAccounts
{
    Task<PasswordHash?> PasswordOf(PersonId person);

    /// <summary>Makes the account if there is none.</summary>
    Task SetPassword(PersonId person, PasswordHash password);
}

/// <summary>A salted hash and the scheme it was made with.</summary>
public sealed record PasswordHash(PasswordScheme Scheme, byte[] Salt, byte[] Hash)
{
    private const int PasswordBytes = 16;
    private const int SaltBytes = 16;

    /// <summary>Of a password that a machine made: its 128 random bits need no slow hash.</summary>
    public static PasswordHash OfFirst(string password, byte[] salt) =>
        new(PasswordScheme.FirstPassword, salt, SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(password)]));

    /// <summary>A password that nobody has had before, to be told once.</summary>
    public static (string Password, PasswordHash Hash) MakeFirst()
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PasswordBytes));
        return (password, OfFirst(password, RandomNumberGenerator.GetBytes(SaltBytes)));
    }
}

public enum PasswordScheme
{
    /// <summary>SHA-256 over salt and password: enough for a random password of 128 bits and more.</summary>
    FirstPassword = 0,

    /// <summary>For passwords that people choose.</summary>
    Argon2id = 1,
}
