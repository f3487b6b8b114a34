using System.Globalization;
using System.Net;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Cli.Live;

/// <summary>Sends requests one after the other. Redirects are answers, and no cookies are kept.</summary>
internal sealed class LiveSender : IDisposable
{
    private readonly Uri _baseUrl;
    private readonly int _maxBody;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _clock = TimeProvider.System;
    private readonly HttpClient _client;

    /// <param name="baseUrl">The provider.</param>
    /// <param name="maxBody">Bytes a body may have.</param>
    /// <param name="patience">How long an answer may take, to its last byte.</param>
    public LiveSender(Uri baseUrl, int maxBody, TimeSpan patience)
    {
        (_baseUrl, _maxBody, _patience) = (baseUrl, maxBody, patience);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All };
        _client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public LiveAnswer Send(ExampleRequest request, CancellationToken cancellationToken)
    {
        var started = _clock.GetUtcNow();
        var timestamp = _clock.GetTimestamp();
        // The contract knows paths without what a proxy puts before them.
        var exchange = new Exchange { Method = request.Method, Url = _baseUrl.GetLeftPart(UriPartial.Authority) + request.Target, RequestHeaders = request.Headers, RequestBody = request.Body };
        string? failure = null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(_patience);
        try
        {
            using var message = Message(request);
            using var response = _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop.Token).GetAwaiter().GetResult();
            exchange = exchange with
            {
                Status = (int)response.StatusCode,
                ResponseHeaders = [.. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).SelectMany(field => field.Value.Select(value => new HeaderField(field.Key, value)))],
            };
            var body = ReadAsync(response, stop.Token).GetAwaiter().GetResult();
            exchange = exchange with { ResponseBody = body is { Length: > 0 } ? body : default(ReadOnlyMemory<byte>?), ResponseBodyOmitted = body is null };
            if (body is null)
                failure = string.Create(CultureInfo.InvariantCulture, $"the body has more than {_maxBody:N0} bytes; raise --max-entry-size if that is intended");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            failure = e is not OperationCanceledException ? (e.InnerException ?? e).Message.TrimEnd('.')
                : string.Create(CultureInfo.InvariantCulture, $"no {(exchange.Status is null ? "answer" : "whole body")} within {_patience.TotalSeconds:0} s; raise --timeout if that is intended");
            exchange = exchange with { ResponseBody = null, ResponseBodyOmitted = exchange.Status is not null };
        }
        return new LiveAnswer(exchange, started, _clock.GetElapsedTime(timestamp), failure);
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Message(ExampleRequest request)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), _baseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + request.Target);
        if (request.Body is { } body)
            message.Content = new ReadOnlyMemoryContent(body);
        foreach (var field in request.Headers)
            if (!message.Headers.TryAddWithoutValidation(field.Name, field.Value))
                message.Content?.Headers.TryAddWithoutValidation(field.Name, field.Value);
        return message;
    }

    /// <summary>The body; null when it is larger than allowed.</summary>
    private async Task<byte[]?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            bytes.Write(block, 0, read);
            if (bytes.Length > _maxBody)
                return null;
        }
        return bytes.ToArray();
    }
}
