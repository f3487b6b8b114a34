using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>The facts of a failed call, from which an exception is made.</summary>
public sealed class ApiFailure
{
    internal ApiFailure(OperationDescriptor operation, ApiFailureKind kind, HttpStatusCode statusCode, HttpResponseHeaders headers, string? requestId, string? mediaType, string body, Exception? cause)
    {
        Operation = operation;
        Kind = kind;
        StatusCode = statusCode;
        Headers = headers;
        RequestId = requestId;
        MediaType = mediaType;
        Body = body;
        Cause = cause;
    }

    /// <summary>The operation that was called.</summary>
    public OperationDescriptor Operation { get; }

    /// <summary>Why the call failed.</summary>
    public ApiFailureKind Kind { get; }

    /// <summary>The status code.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The response's header fields, such as <c>Retry-After</c>.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The vendor's id of the request; null when the response had none.</summary>
    public string? RequestId { get; }

    /// <summary>The body's media type; null when the response named none.</summary>
    public string? MediaType { get; }

    /// <summary>The body as text, at most <see cref="BodyRedactor.MaxLength"/> characters, secrets replaced; empty when there was none.</summary>
    public string Body { get; }

    /// <summary>What went wrong while reading; usually a <see cref="JsonException"/>, null otherwise.</summary>
    public Exception? Cause { get; }

    internal ApiFailure With(ApiFailureKind kind, Exception? cause) => new(Operation, kind, StatusCode, Headers, RequestId, MediaType, Body, cause);
}
