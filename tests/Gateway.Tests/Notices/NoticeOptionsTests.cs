using System.ComponentModel.DataAnnotations;
using CityHall.Gateway.Notices;
using CityHall.Grains.Interfaces.Notices;

namespace CityHall.Gateway.Tests.Notices;

public sealed class NoticeOptionsTests
{
    [Theory]
    [InlineData("https://sms.example.cn/hall")]
    [InlineData("http://127.0.0.1:8080/hall")]
    [InlineData("http://localhost/hall")]
    public void A_webhook_is_https_or_on_this_machine(string url) => Assert.Empty(Wrong(Webhook(url)));

    [Theory]
    [InlineData("http://sms.example.cn/hall")]
    [InlineData("ftp://127.0.0.1/hall")]
    [InlineData("/hall")]
    public void Anything_else_would_show_links_to_the_line(string url) => Assert.NotEmpty(Wrong(Webhook(url)));

    [Theory]
    [InlineData(null)]
    [InlineData("too short")]
    public void A_secret_is_not_short(string? secret)
    {
        var options = Webhook("https://sms.example.cn/hall");
        options.Secret = secret;
        Assert.NotEmpty(Wrong(options));
    }

    [Fact]
    public void What_is_not_sent_is_not_promised()
    {
        Assert.NotEmpty(Wrong(new NoticeOptions { Promise = NoticeChannel.Sms }));
        Assert.NotEmpty(Wrong(new NoticeOptions { To = NoticeSink.Log, Promise = NoticeChannel.Sms }));
        Assert.Empty(Wrong(new NoticeOptions { To = NoticeSink.Log }));
    }

    private static NoticeOptions Webhook(string url) => new()
    {
        To = NoticeSink.Webhook,
        Url = new Uri(url, UriKind.RelativeOrAbsolute),
        Secret = SomeWebhook.Secret,
    };

    private static List<ValidationResult> Wrong(NoticeOptions options)
    {
        List<ValidationResult> wrong = [];
        Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true);
        return wrong;
    }
}
