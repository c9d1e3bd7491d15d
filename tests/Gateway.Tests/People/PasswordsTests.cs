using CityHall.Gateway.People;
using CityHall.Grains.Interfaces;
using Microsoft.Extensions.Options;

namespace CityHall.Gateway.Tests.People;

public sealed class PasswordsTests : IDisposable
{
    private const string Password = "834857708dd935acaf010ac996ba9d16";

    private readonly Passwords _passwords = new(Options.Create(new GatewayOptions()));

    public void Dispose() => _passwords.Dispose();

    [Fact]
    public async Task A_first_password_opens_its_account()
    {
        var account = PasswordHash.OfFirst(Password, salt: [1, 2, 3]);
        Assert.True(await _passwords.Verify(account, Password));
        Assert.False(await _passwords.Verify(account, Password + "x"));
    }

    [Fact]
    public async Task A_chosen_password_opens_its_account()
    {
        var hash = await _passwords.Hash("correct horse battery");
        Assert.Equal(PasswordScheme.Argon2id, hash.Scheme);
        Assert.True(await _passwords.Verify(hash, "correct horse battery"));
        Assert.False(await _passwords.Verify(hash, "correct horse batterz"));
    }

    [Fact]
    public async Task The_same_password_has_another_hash_each_time() =>
        Assert.NotEqual((await _passwords.Hash(Password)).Hash, (await _passwords.Hash(Password)).Hash);

    [Fact]
    public async Task Nobody_signs_in_to_an_account_that_does_not_exist() =>
        Assert.False(await _passwords.Verify(kept: null, Password));

    [Fact]
    public async Task Whoever_waits_too_long_for_a_turn_is_told_so()
    {
        using var busy = new Passwords(Options.Create(
            new GatewayOptions { MaxPasswordHashesAtOnce = 1, MaxPasswordWaitMilliseconds = 1 }));
        var first = busy.Hash(Password);
        await Assert.ThrowsAsync<TimeoutException>(() => busy.Hash(Password));
        await first;
    }

    [Theory]
    [InlineData("elevenchars", "newPassword")]
    [InlineData(Password, "newPassword")]
    [InlineData("            ", "newPassword")]
    public void A_new_password_is_long_and_new(string chosen, string place)
    {
        var request = new PasswordRequest(PersonId.Of(SomeHall.Clerk), Password, chosen);
        Assert.Contains(place, Assert.Throws<Gateway.Http.InvalidRequestException>(request.Check).Errors.Keys);
    }
}
