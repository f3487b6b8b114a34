using System.Net;
using Iqm.Contracts.Runtime;

namespace Iqm.Contracts.ClientTests;

/// <summary>What a call brought, whatever the type of its result.</summary>
public sealed record CallOutcome(HttpStatusCode Status, object? Value, ApiException? Failure, string? RequestId)
{
    internal static CallOutcome Of<T>(ApiResponse<T> response) => new(response.StatusCode, response.IsSuccess ? response.Value : null, response.Failure, response.RequestId);
}
