using System.Net;
using CityHall.Gateway.Tests.Policies;
using CityHall.Gateway.Tests.Server;

namespace CityHall.Gateway.Tests.People;

/// <summary>Whatever is wrong about an invitation is told in words, and nobody is invited.</summary>
public sealed class BadPeopleTests(SharedCity shared) : IDisposable
{
    private readonly HttpClient _operator = Operator.Of(shared.Server);

    public void Dispose() => _operator.Dispose();

    [Theory]
    [InlineData("""{"person":"a b","name":"x","grants":[]}""", "$.person")]
    [InlineData("""{"person":"ABCDEFGHIJKLMNOPQRSTUVWXY","name":"x","grants":[]}""", "person")]
    [InlineData("""{"person":"N-1","name":" ","grants":[]}""", "name")]
    [InlineData("""{"person":"N-1","name":"x","grants":[{"role":"Guide","scope":"331999"}]}""", "grants")]
    [InlineData("""{"person":"N-1","name":"x","grants":[{"role":"Guide","scope":"city"}]}""", "grants")]
    [InlineData("""{"person":"N-1","name":"x","grants":[{"role":"CityManager","scope":"331002"}]}""", "grants")]
    public async Task What_cannot_be_is_told_in_words(string body, string place)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var (status, problem) = await _operator.Press("/api/v1/people", content);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.True(problem.GetProperty("errors").TryGetProperty(place, out _), problem.ToString());
    }

    [Fact]
    public async Task Nobody_is_both_administrator_and_auditor()
    {
        var (status, refused) = await _operator.Press("/api/v1/people", new
        {
            person = "N-2",
            name = "x",
            grants = new[] { Grant("Auditor", "city"), Grant("Administrator", "331002") },
        });

        Assert.Equal((HttpStatusCode.Conflict, "RolesExclude"), (status, refused.Text("type")));
    }

    private static object Grant(string role, string scope) => new { role, scope };
}
