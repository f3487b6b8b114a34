using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Iqm.Contracts.ClientTests;

/// <summary>A real server on loopback, on a port of the system's choice. Says what it is told to, and remembers what it was asked.</summary>
public sealed class LoopbackServer : IAsyncLifetime
{
    private readonly ConcurrentQueue<ScriptedAnswer> _answers = new();
    private readonly ConcurrentQueue<SentRequest> _requests = new();
    private WebApplication? _application;
    private int _unexpected;

    public Uri Address { get; private set; } = null!;

    /// <summary>Every request since the last <see cref="Reset"/>.</summary>
    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    /// <summary>The only request since the last <see cref="Reset"/>.</summary>
    public SentRequest Sent => Assert.Single(Requests);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromMilliseconds(50));
        _application = builder.Build();
        _application.Run(AnswerAsync);
        await _application.StartAsync();
        Address = new Uri(_application.Urls.First());
    }

    /// <summary>Adds an answer with a JSON body.</summary>
    public void Answer(int status, JsonNode? body, params (string Name, string Value)[] headers) => Answer(status, body?.ToJsonString() ?? "null", "application/json", headers);

    /// <summary>Adds an answer.</summary>
    public void Answer(int status, string body = "", string? mediaType = null, params (string Name, string Value)[] headers) =>
        _answers.Enqueue(new(status, Encoding.UTF8.GetBytes(body), mediaType, headers));

    /// <summary>Adds an answer of bytes.</summary>
    public void Answer(int status, byte[] body, string? mediaType) => _answers.Enqueue(new(status, body, mediaType, []));

    public void Reset()
    {
        _answers.Clear();
        _requests.Clear();
        _unexpected = 0;
    }

    /// <summary>Holds that every request was expected, and every answer asked for.</summary>
    public void Verify()
    {
        Assert.Equal(0, _unexpected);
        Assert.Empty(_answers);
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is null)
            return;
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        _requests.Enqueue(await RecordAsync(context));
        if (!_answers.TryDequeue(out var answer))
        {
            Interlocked.Increment(ref _unexpected);
            context.Response.StatusCode = 599;
            return;
        }
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.MediaType;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers.Append(name, value);
        if (answer.Body.Length > 0)
            await context.Response.Body.WriteAsync(answer.Body);
    }

    private static async Task<SentRequest> RecordAsync(HttpContext context)
    {
        var request = context.Request;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        if (request.ContentLength is { } length)
            Assert.Equal(length.ToString(CultureInfo.InvariantCulture), body.Length.ToString(CultureInfo.InvariantCulture));
        var headers = request.Headers
            .Where(h => !h.Key.Equals("Host", StringComparison.OrdinalIgnoreCase) && !h.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            .SelectMany(h => h.Value.Select(v => KeyValuePair.Create(h.Key, v ?? "")))
            .OrderBy(h => h.Key, StringComparer.OrdinalIgnoreCase);
        return new SentRequest(request.Method, context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, [.. headers], body.ToArray());
    }
}
