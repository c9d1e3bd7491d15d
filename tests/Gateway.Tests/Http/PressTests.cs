using CityHall.Gateway.Http;

namespace CityHall.Gateway.Tests.Http;

public sealed class PressTests
{
    [Theory]
    [InlineData("5f0c2d9a7b3e4f61", true)]
    [InlineData("a_press-of_a-KIOSK-0001", true)]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234", true)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", false)]
    [InlineData("123456789012345", false)]
    [InlineData("331002001-20261123-A001/serve", false)]
    [InlineData("clerk:C331002-0041:leave:17", false)]
    [InlineData("5f0c2d9a 7b3e4f61", false)]
    [InlineData("5f0c2d9a7b3e4f61\n", false)]
    [InlineData("５f0c2d9a7b3e4f61", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_press_has_a_long_plain_key_that_no_derived_id_is_like(string? key, bool isKey) =>
        Assert.Equal(isKey, Press.IsKey(key));
}
