using System.Net;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Generator.Tests.Corpus;

/// <summary>Keeps the last request, and answers with what was laid ready.</summary>
internal sealed class CannedHandler : HttpMessageHandler
{
    public int Status { get; set; } = 204;

    /// <summary>Null for no Content-Type.</summary>
    public string? MediaType { get; set; }

    public byte[] Body { get; set; } = [];

    public Exchange? Exchange { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[]? body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        Exchange = new Exchange
        {
            Method = request.Method.Method,
            Url = request.RequestUri!.OriginalString,
            RequestHeaders = [.. request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default).SelectMany(h => h.Value.Select(v => new HeaderField(h.Key, v)))],
            RequestBody = body is null ? null : (ReadOnlyMemory<byte>?)body,
        };
        var content = new ByteArrayContent(Body);
        if (MediaType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        return new HttpResponseMessage((HttpStatusCode)Status) { Content = content, RequestMessage = request };
    }
}
