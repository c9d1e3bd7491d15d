using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CityHall.Grains.Interfaces;

namespace CityHall.Gateway.Tests.Server;

/// <summary>A hall's own recordings: its clips are given out, and nothing else of the disk.</summary>
public sealed class VoiceApiTests(SharedCity shared) : IAsyncDisposable
{
    private static readonly byte[] Sound = [0xFF, 0xF3, 0x44, 0xC4, 1, 2, 3];

    private readonly HallId _hall = shared.NextHall();
    private readonly HttpClient _person = shared.Server.Person();

    private string Folder => Path.Combine(shared.Server.VoiceFolder, _hall.Value);

    private string Voice => $"/api/v1/halls/{_hall}/voice";

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        _person.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_hall_without_recordings_has_none() => Assert.Empty(await Names());

    [Fact]
    public async Task A_recording_is_listed_and_given_out()
    {
        Put("zh/please.mp3", Sound);
        Assert.Equal(["zh/please"], await Names());

        using var clip = await Get("zh/please");
        Assert.Equal(HttpStatusCode.OK, clip.StatusCode);
        Assert.Equal("audio/mpeg", clip.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Sound, await clip.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_may_be_kept_and_is_asked_after()
    {
        Put("zh/please.mp3", Sound);
        using var first = await Get("zh/please");
        Assert.Equal("public, no-cache", first.Headers.CacheControl!.ToString());

        using var again = await Get("zh/please", first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        Put("zh/please.mp3", [.. Sound, 4]);
        using var changed = await Get("zh/please", first.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData("zh/..%2Fplease")]
    [InlineData("zh/..%2F..%2F..%2Foperator-key")]
    [InlineData("..%2F..%2F/please")]
    [InlineData("zh/please.mp3")]
    [InlineData("zh/%00please")]
    [InlineData("fr/please")]
    [InlineData("zh/nothing")]
    [InlineData("zh/abcdefghijklmnopqrstuvwxyz")]
    public async Task What_is_no_clips_name_is_not_found(string name)
    {
        Put("zh/please.mp3", Sound);
        using var answer = await Get(name);
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task What_is_no_recording_is_not_given_out()
    {
        Put("zh/large.mp3", new byte[300_000]);
        Put("zh/empty.mp3", []);
        Put("zh/secret.txt", Sound);
        Put("zh/a b.mp3", Sound);
        File.CreateSymbolicLink(
            Path.Combine(Folder, "zh", "link.mp3"), Path.Combine(shared.Server.VoiceFolder, "..", "operator-key.txt"));

        Assert.Empty(await Names());
        foreach (var name in new[] { "zh/large", "zh/empty", "zh/secret", "zh/a%20b", "zh/link" })
        {
            using var answer = await Get(name);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task An_unknown_hall_has_no_voice()
    {
        using var answer = await _person.GetAsync(
            "/api/v1/halls/999999999/voice", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private void Put(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    private async Task<List<string>> Names()
    {
        var text = await _person.GetStringAsync(Voice, TestContext.Current.CancellationToken);
        return [.. JsonDocument.Parse(text).RootElement.EnumerateArray()
            .Select(clip => clip.GetProperty("name").GetString()!)];
    }

    private async Task<HttpResponseMessage> Get(string name, EntityTagHeaderValue? kept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Voice}/{name}");
        if (kept is not null) request.Headers.IfNoneMatch.Add(kept);
        return await _person.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
