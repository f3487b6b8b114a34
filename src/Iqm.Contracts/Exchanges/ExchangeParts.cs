namespace Iqm.Contracts.Exchanges;

/// <summary>Which halves of an exchange are judged. The operation is matched in any case.</summary>
[Flags]
public enum ExchangeParts
{
    /// <summary>Only whether there is such an operation.</summary>
    None = 0,
    /// <summary>Path, query, headers, cookies, credential and body of the request.</summary>
    Request = 1,
    /// <summary>Status, headers, body and envelope of the response.</summary>
    Response = 2,
    /// <summary>Request and response.</summary>
    Both = Request | Response,
}
