using CityHall.Gateway.Http;
using CityHall.Gateway.PersonalData;

namespace CityHall.Gateway.Tests.PersonalData;

/// <summary>A document's number: what is taken for one, and how much of it is ever shown.</summary>
public sealed class IdentityTests
{
    [Theory]
    [InlineData("IdCard", "110101199003070695", "110***********0695")]
    [InlineData("IdCard", "11010119900307002X", "110***********002X")]
    [InlineData("Passport", "E12345678", "*******78")]
    [InlineData("ResidencePermit", "81000", "***00")]
    internal void A_right_number_shows_its_ends_alone(string kind, string number, string masked)
    {
        var identity = new Identity(Enum.Parse<IdentityKind>(kind), number);

        Identity.Check(new Check(), identity).Throw();

        Assert.Equal(masked, identity.Masked);
        Assert.Equal($"{kind} {masked}", $"{identity}");
        Assert.DoesNotContain(number, $"{identity}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IdCard", "110101199003070696")]
    [InlineData("IdCard", "11010119900307069")]
    [InlineData("IdCard", "1101011990030706955")]
    [InlineData("IdCard", "11010119900307069X")]
    [InlineData("IdCard", "１１０101199003070695")]
    [InlineData("IdCard", "")]
    [InlineData("Passport", "E123")]
    [InlineData("Passport", "E12345678901234567890123X")]
    [InlineData("Passport", "E1234-678")]
    internal void A_wrong_number_is_refused_and_not_repeated(string kind, string number)
    {
        var check = Identity.Check(new Check(), new Identity(Enum.Parse<IdentityKind>(kind), number));

        var refused = Assert.Throws<InvalidRequestException>(check.Throw);

        var error = Assert.Single(refused.Errors);
        Assert.Equal("identity.number", error.Key);
        if (number is not "") Assert.DoesNotContain(number, string.Concat(error.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_and_a_reader_write_the_same_number() =>
        Assert.Equal("11010119900307002X", new Identity(IdentityKind.IdCard, "110101 19900307 002x").Normal().Number);
}
