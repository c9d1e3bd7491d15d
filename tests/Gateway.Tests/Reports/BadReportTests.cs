using System.Net;
using CityHall.Gateway.Tests.Policies;
using CityHall.Gateway.Tests.Server;

namespace CityHall.Gateway.Tests.Reports;

public sealed class BadReportTests(SharedCity shared) : IDisposable
{
    private readonly HttpClient _operator = Operator.Of(shared.Server);

    public void Dispose() => _operator.Dispose();

    [Theory]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2026-11-31", "from")]
    [InlineData("to=23.11.2026", "to")]
    [InlineData("from=2026-11-23&to=2026-11-22", "to")]
    [InlineData("from=2026-01-01&to=2026-11-23", "to")]
    [InlineData("hall=999999999", "hall")]
    [InlineData("hall=%25", "hall")]
    [InlineData("by=shoe", "by")]
    [InlineData("by=7", "by")]
    [InlineData("longWait=0", "longWait")]
    [InlineData("longWait=soon", "longWait")]
    public async Task What_cannot_be_asked_is_told_in_words(string query, string field)
    {
        foreach (var report in new[] { "waits", "handling", "missed", "idle" })
        {
            var (status, problem) = await _operator.Look($"/api/v1/reports/{report}?{query}");

            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
        }
    }
}
