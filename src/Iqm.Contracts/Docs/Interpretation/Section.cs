namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>What a label announces.</summary>
internal enum SectionKind
{
    /// <summary>Request headers, or response headers where responses are being described.</summary>
    Headers,
    Path,
    Query,
    Cookies,
    /// <summary>The request in general: headers, parameters and body may follow.</summary>
    RequestPart,
    /// <summary>Members of the request body.</summary>
    Request,
    /// <summary>'Body': of the request, or of the response where responses are being described.</summary>
    Body,
    RequestSample,
    /// <summary>Responses in general, or one status.</summary>
    Responses,
    ResponseHeaders,
    /// <summary>Members of a response body.</summary>
    Response,
    ResponseSample,
    /// <summary>'Parameters', 'Properties': whose they are depends on the method.</summary>
    Parameters,
    Properties,
    /// <summary>Members of a named field.</summary>
    Nested,
    /// <summary>The console of an API reference begins: what follows repeats the request and shows samples.</summary>
    Console,
    /// <summary>A label of a tab or a piece of chrome.</summary>
    Neutral,
}

/// <summary>A label read: 'Response 422', 'Request Body Schema: application/json'.</summary>
internal sealed record Section(SectionKind Kind, string? Status = null, string? MediaType = null, string? Field = null);
