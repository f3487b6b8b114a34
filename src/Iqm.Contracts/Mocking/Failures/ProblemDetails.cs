using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Samples;

namespace Iqm.Contracts.Mocking.Failures;

/// <summary>A failure of a contract that does not say how its failures look.</summary>
/// <remarks>Source: RFC 9457.</remarks>
internal static class ProblemDetails
{
    public const string MediaType = "application/problem+json";

    public static byte[] Write(int status, IReadOnlyList<FailureReason> reasons)
    {
        var problem = new JsonObject { ["type"] = "about:blank", ["title"] = Title(status), ["status"] = status, ["detail"] = reasons[0].Message };
        problem["errors"] = new JsonArray([.. reasons.Select(Error)]);
        return JsonSerializer.SerializeToUtf8Bytes(problem, SampleJson.Relaxed);
    }

    private static JsonNode Error(FailureReason reason)
    {
        var error = new JsonObject { ["detail"] = reason.Message };
        if (reason.Code is not null)
            error["code"] = reason.Code;
        if (reason.Field is not null)
            error["field"] = reason.Field;
        return error;
    }

    // Source: RFC 9457 §4.2.1: with about:blank, the title is the status's phrase.
    private static string Title(int status) => status switch
    {
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        409 => "Conflict",
        413 => "Content Too Large",
        415 => "Unsupported Media Type",
        422 => "Unprocessable Content",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Failure",
    };
}
