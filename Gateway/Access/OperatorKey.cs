using System.Security.Cryptography;
using System.Text;
using CityHall.Grains.Interfaces;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace CityHall.Gateway.Access;

/// <summary>The secret of whoever runs the city: who has it may do what no clerk may.</summary>
public sealed record OperatorKey(string Secret)
{
    /// <summary>The scheme's name.</summary>
    public const string Scheme = "operator";

    /// <summary>What the journal says of it.</summary>
    public static Actor Actor { get; } = new("operator", "key");

    /// <summary>Takes as long for a guess that is nearly right as for any other.</summary>
    public bool Is(string guess) => CryptographicOperations.FixedTimeEquals(Hash(guess), Hash(Secret));

    /// <summary>A key that is logged by accident is a key lost.</summary>
    public override string ToString() => nameof(OperatorKey);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

internal static class OperatorKeySetup
{
    public static IServiceCollection AddOperatorKey(this IServiceCollection services)
    {
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, OperatorKeyHandler>(OperatorKey.Scheme, _ => { });
        return services;
    }
}
