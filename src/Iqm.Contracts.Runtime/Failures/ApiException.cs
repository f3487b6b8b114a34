using System.Globalization;
using System.Net;

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
            _ => $"answered {status} with a body that is not what its contract says: {failure.Cause?.Message ?? "it cannot be read"}",
        };
        var id = failure.RequestId is null ? "" : $" (request-id {failure.RequestId})";
        return $"{failure.Operation.Id} ({failure.Operation.Method} {failure.Operation.PathTemplate}) {what}{id}.";
    }
}
