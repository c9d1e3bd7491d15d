using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using CityHall.Gateway.Notices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityHall.Gateway.Tests.Notices;

/// <summary>The other system: it takes what is sent, or answers as a test tells it to.</summary>
internal sealed class SomeWebhook : IAsyncDisposable
{
    public const string Secret = "a secret of more than thirty-two characters";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = [];
    private readonly Channel<Got> _got = Channel.CreateUnbounded<Got>();

    private SomeWebhook(WebApplication app)
    {
        _app = app;
        app.Run(Take);
    }

    public Uri Url => new(_app.Urls.First() + "/notices");

    public static async Task<SomeWebhook> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var webhook = new SomeWebhook(builder.Build());
        await webhook._app.StartAsync();
        return webhook;
    }

    public string[] Settings(params string[] more) =>
    [
        "--Hall:Notices:To=Webhook", $"--Hall:Notices:Url={Url}", $"--Hall:Notices:Secret={Secret}", .. more,
    ];

    /// <summary>How the next calls end, one after the other; what is not told here is taken.</summary>
    public void Answers(params IEnumerable<HttpStatusCode> answers)
    {
        foreach (var answer in answers)
            Answers(context =>
            {
                context.Response.StatusCode = (int)answer;
                if ((int)answer is >= 300 and < 400) context.Response.Headers.Location = "/elsewhere";
                return Task.CompletedTask;
            });
    }

    public void Answers(Func<HttpContext, Task> answer) => _answers.Enqueue(answer);

    public async Task<Got> Next(string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await _got.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Waited {Patience.TotalSeconds} s for: {what}");
        }
    }

    /// <summary>Who waits may be near meanwhile: that is not what was waited for.</summary>
    public async Task<Got> NextCall(string what)
    {
        while (true)
            if (await Next(what) is { Kind: "Called" } call) return call;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var got = Got.Of(context.Request, body.ToArray());
        await _got.Writer.WriteAsync(got);
        if (got.Kind is "Called" && _answers.TryDequeue(out var answer)) await answer(context);
    }

    /// <summary>A request as it came.</summary>
    public sealed record Got(string Path, string Key, string Timestamp, string Signature, byte[] Bytes)
    {
        public JsonElement Body { get; } = JsonDocument.Parse(Bytes).RootElement;

        public string Kind => Body.GetProperty("kind").GetString()!;

        public string Expected => WebhookNotice.Sign(Encoding.UTF8.GetBytes(Secret), Timestamp, Bytes);

        public static Got Of(HttpRequest request, byte[] bytes) => new(
            request.Path,
            request.Headers["Idempotency-Key"].ToString(),
            request.Headers[WebhookNotice.TimestampHeader].ToString(),
            request.Headers[WebhookNotice.SignatureHeader].ToString(),
            bytes);
    }
}
