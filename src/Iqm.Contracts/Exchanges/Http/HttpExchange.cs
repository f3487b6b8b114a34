using System.Collections.Immutable;
using System.Net.Http.Headers;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Http;

/// <summary>Makes exchanges of what <c>HttpClient</c> sends and receives.</summary>
public static class HttpExchange
{
    private const int MaxDecodedBytes = 32 * 1024 * 1024;

    /// <summary>Reads a response and the request it answers. Both bodies can be read afterwards as before.</summary>
    /// <param name="response">A response whose body was not yet read as a stream, and which knows its request, as every response of <c>HttpClient</c> does.</param>
    /// <param name="cancellationToken">Stops reading the body.</param>
    /// <returns>The exchange. A request body that could be sent only once is left out, and nothing is said about it.</returns>
    /// <exception cref="InvalidOperationException">The response has no request, or its body is gone.</exception>
    /// <exception cref="HttpRequestException">The body cannot be received.</exception>
    public static async ValueTask<TrafficEntry> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        var request = response.RequestMessage ?? throw new InvalidOperationException("The response does not know the request it answers, so the operation cannot be found. Set response.RequestMessage.");
        ReadOnlyMemory<byte>? sent = null;
        var isSentOmitted = false;
        if (request.Content is { } content)
        {
            try
            {
                sent = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is InvalidOperationException or IOException or HttpRequestException or NotSupportedException)
            {
                // It was a stream that is gone, or was disposed.
                isSentOmitted = true;
            }
        }
        return Entry(Head(request, response), sent, isSentOmitted, await BodyAsync(response, cancellationToken).ConfigureAwait(false), isReceivedOmitted: false);
    }

    /// <summary>Everything but the bodies, as it is now.</summary>
    internal static Exchange Head(HttpRequestMessage request, HttpResponseMessage response) => new()
    {
        Method = request.Method.Method,
        Url = request.RequestUri is { IsAbsoluteUri: true } url ? url.AbsoluteUri : request.RequestUri?.OriginalString ?? "/",
        RequestHeaders = Headers(request.Headers, request.Content?.Headers),
        Status = (int)response.StatusCode,
        ResponseHeaders = Headers(response.Headers, response.Content.Headers),
    };

    /// <summary>The exchange with its bodies, content codings taken off.</summary>
    internal static TrafficEntry Entry(Exchange head, ReadOnlyMemory<byte>? sent, bool isSentOmitted, ReadOnlyMemory<byte>? received, bool isReceivedOmitted)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        return new TrafficEntry(0, new SourcePosition("", 0, 0), head with
        {
            RequestBody = Decoded(sent, head.RequestHeaders, "request", findings, ref isSentOmitted),
            RequestBodyOmitted = isSentOmitted,
            ResponseBody = Decoded(received, head.ResponseHeaders, "response", findings, ref isReceivedOmitted),
            ResponseBodyOmitted = isReceivedOmitted,
        }, findings.ToImmutable());
    }

    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException("The response's body was read before as a stream, or disposed, and cannot be judged. Judge the response before its body is read.", e);
        }
    }

    private static ImmutableArray<HeaderField> Headers(HttpHeaders headers, HttpHeaders? contentHeaders)
    {
        var fields = ImmutableArray.CreateBuilder<HeaderField>();
        foreach (var (name, values) in headers.NonValidated)
            foreach (var value in values)
                fields.Add(new HeaderField(name, value));
        if (contentHeaders is not null)
            foreach (var (name, values) in contentHeaders.NonValidated)
                foreach (var value in values)
                    fields.Add(new HeaderField(name, value));
        return fields.DrainToImmutable();
    }

    private static ReadOnlyMemory<byte>? Decoded(ReadOnlyMemory<byte>? body, ImmutableArray<HeaderField> headers, string what, ImmutableArray<Finding>.Builder findings, ref bool isOmitted)
    {
        if (body is not { Length: > 0 } bytes)
            return null;
        if (HeaderList.ValueOf(headers, "Content-Encoding") is not { Length: > 0 } codings)
            return bytes;
        var (store, spare) = (new ByteStore(), new ByteStore());
        store.Set(bytes.Span);
        if (BodyCoding.Decode(ref store, ref spare, codings, MaxDecodedBytes) is not { } problem)
            return store.Memory;
        findings.Add(Finding.Create(DiagnosticCatalog.BodyUndecodable, null, what, problem.Reason) with { Part = $"{what}.body" });
        isOmitted = true;
        return null;
    }
}
