namespace Iqm.Contracts.Exchanges;

/// <summary>The values of <see cref="Diagnostics.Finding.Part"/>.</summary>
internal static class ExchangePart
{
    public const string RequestPath = "request.path";
    public const string RequestQuery = "request.query";
    public const string RequestHeader = "request.header";
    public const string RequestCookie = "request.cookie";
    public const string RequestBody = "request.body";
    public const string ResponseStatus = "response.status";
    public const string ResponseHeader = "response.header";
    public const string ResponseBody = "response.body";
}
