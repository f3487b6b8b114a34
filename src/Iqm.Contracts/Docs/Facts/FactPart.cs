namespace Iqm.Contracts.Docs;

/// <summary>Where in an exchange a documented name belongs.</summary>
public enum FactPart
{
    /// <summary>A request header.</summary>
    Header,
    /// <summary>A variable of the path template.</summary>
    Path,
    /// <summary>A query parameter.</summary>
    Query,
    /// <summary>A cookie.</summary>
    Cookie,
    /// <summary>A member of the request body.</summary>
    Request,
    /// <summary>A response header.</summary>
    ResponseHeader,
    /// <summary>A member of a response body.</summary>
    Response,
}
