using System.Net;
using System.Net.Http.Headers;

namespace Iqm.Contracts.Runtime;

/// <summary>All that a call brought back: status, header fields and either a value or a failure.</summary>
/// <typeparam name="T">The operation's result.</typeparam>
public sealed class ApiResponse<T>
{
    private readonly T? _value;

    internal ApiResponse(HttpResponseMessage response, T? value, ApiException? failure, string? requestId)
    {
        StatusCode = response.StatusCode;
        Headers = response.Headers;
        ContentHeaders = response.Content.Headers;
        _value = value;
        Failure = failure;
        RequestId = requestId;
    }

    /// <summary>The status code.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The response's header fields.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The body's header fields.</summary>
    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>The value of the <c>request-id</c> header (or <c>x-request-id</c>), to be quoted to the vendor's support; null when there was none.</summary>
    public string? RequestId { get; }

    /// <summary>Whether the call succeeded, by status and by what the body says.</summary>
    public bool IsSuccess => Failure is null;

    /// <summary>What <c>Async</c> without <c>WithResponse</c> would have thrown; null after a success.</summary>
    public ApiException? Failure { get; }

    /// <summary>The result.</summary>
    /// <exception cref="ApiException">The call failed; the same object as <see cref="Failure"/>.</exception>
    public T Value => Failure is null ? _value! : throw Failure;

    /// <summary>Status and request id; never the value.</summary>
    public override string ToString() => RequestId is null ? $"{(int)StatusCode}" : $"{(int)StatusCode} (request-id {RequestId})";
}
