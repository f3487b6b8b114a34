using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>An operation failed: the server said so, or its answer is not what the contract says.</summary>
/// <remarks>Message and properties hold no secret: names marked secret in the contract are redacted from the body.</remarks>
public class ApiException : Exception
{
    /// <summary>Makes an exception from the facts.</summary>
    public ApiException(ApiFailure failure) : base(Describe(failure), failure.Cause) => Failure = failure;

    /// <summary>The facts.</summary>
    public ApiFailure Failure { get; }

    /// <summary>Why the call failed.</summary>
    public ApiFailureKind Kind => Failure.Kind;

    /// <summary>The status code.</summary>
    public HttpStatusCode StatusCode => Failure.StatusCode;

    /// <summary>The response's header fields, such as <c>Retry-After</c>.</summary>
    public HttpResponseHeaders Headers => Failure.Headers;

    /// <summary>The operation that was called.</summary>
    public OperationDescriptor Operation => Failure.Operation;

    /// <summary>The vendor's id of the request; null when the response had none.</summary>
    public string? RequestId => Failure.RequestId;

    /// <summary>The body as bounded, redacted text; empty when there was none.</summary>
    public string ResponseBody => Failure.Body;

    private static string Describe(ApiFailure failure)
    {
        var status = ((int)failure.StatusCode).ToString(CultureInfo.InvariantCulture);
        var what = failure.Kind switch
        {
            ApiFailureKind.Documented => $"answered {status}",
            ApiFailureKind.Undocumented => $"answered {status}, which its contract does not document in this form",
            ApiFailureKind.Envelope => $"answered {status}, but the body says that the call failed",
            _ => $"answered {status} with a body that is not what its contract says: {Describe(failure.Cause)}",
        };
        var id = failure.RequestId is null ? "" : $" (request-id {failure.RequestId})";
        return $"{failure.Operation.Id} ({failure.Operation.Method} {failure.Operation.PathTemplate}) {what}{id}.";
    }

    /// <summary>The serializer's message, with the path to the place where it leaves that out.</summary>
    private static string Describe(Exception? cause)
    {
        var message = cause?.Message.TrimEnd('.') ?? "it cannot be read";
        return cause is JsonException { Path: { } path } && !message.Contains("Path: ", StringComparison.Ordinal) ? $"{message}. Path: {path}" : message;
    }
}
