using System.Security.Cryptography;
using System.Text;
using Konscious.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.People;

/// <summary>Checks passwords, and hashes those that people choose.</summary>
internal sealed class Passwords(IOptions<GatewayOptions> options) : IDisposable
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    private const int MemoryKilobytes = 19 * 1024;
    private const int Passes = 2;
    private const int Lanes = 1;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Each hash takes its 19 MB: a rush of sign-ins shall not take all memory.</summary>
    private readonly SemaphoreSlim _hashing = new(options.Value.MaxPasswordHashesAtOnce);

    /// <summary>An account that nobody can sign in to: unknown ones are checked against it.</summary>
    private readonly PasswordHash _nobody =
        new(PasswordScheme.Argon2id, new byte[SaltBytes], RandomNumberGenerator.GetBytes(HashBytes));

    /// <summary>Every "no" costs one slow hash: its time does not tell whether there is such an account.</summary>
    public async Task<bool> Verify(PasswordHash? kept, string password)
    {
        var hash = kept ?? _nobody;
        if (hash.Scheme is PasswordScheme.FirstPassword
            && IsSame(PasswordHash.OfFirst(password, hash.Salt).Hash, hash.Hash)) return true;
        var slow = await Argon2(password, hash.Salt);
        return hash.Scheme is PasswordScheme.Argon2id && IsSame(slow, hash.Hash) && kept is not null;
    }

    public async Task<PasswordHash> Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new PasswordHash(PasswordScheme.Argon2id, salt, await Argon2(password, salt));
    }

    public void Dispose() => _hashing.Dispose();

    private static bool IsSame(byte[] one, byte[] other) => CryptographicOperations.FixedTimeEquals(one, other);

    private async Task<byte[]> Argon2(string password, byte[] salt)
    {
        if (!await _hashing.WaitAsync(options.Value.MaxPasswordWaitMilliseconds))
            throw new TimeoutException("Too many passwords are being hashed.");
        try
        {
            using var argon = new Argon2id(Encoding.UTF8.GetBytes(password))
            {
                Salt = salt,
                MemorySize = MemoryKilobytes,
                Iterations = Passes,
                DegreeOfParallelism = Lanes,
            };
            return await argon.GetBytesAsync(HashBytes);
        }
        finally
        {
            _hashing.Release();
        }
    }
}
