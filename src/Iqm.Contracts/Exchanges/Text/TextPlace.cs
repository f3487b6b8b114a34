namespace Iqm.Contracts.Exchanges.Text;

/// <summary>Where a value stands as text.</summary>
internal enum TextPlace
{
    /// <summary>In a segment of the path.</summary>
    Path,
    /// <summary>In the query.</summary>
    Query,
    /// <summary>In a header field of the request.</summary>
    Header,
    /// <summary>In the header field <c>Cookie</c>.</summary>
    Cookie,
    /// <summary>In a header field of the response.</summary>
    ResponseHeader,
    /// <summary>In a body of type <c>application/x-www-form-urlencoded</c>.</summary>
    FormField,
    /// <summary>In a multipart body.</summary>
    MultipartField,
}
