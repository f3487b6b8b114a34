namespace Iqm.Contracts.Exchanges.Routing;

/// <summary>The parts of a request's address that are judged, percent-encoding untouched.</summary>
/// <param name="Scheme"><c>https</c>; empty when the address is not absolute.</param>
/// <param name="Authority">Host and, unless it is the scheme's own, port; empty when the address is not absolute.</param>
/// <param name="Path">Begins with <c>/</c>.</param>
/// <param name="Query">Without <c>?</c>; empty when there is none.</param>
/// <remarks>Source: RFC 3986 §3, RFC 9112 §3.2.</remarks>
internal readonly record struct RequestTarget(ReadOnlyMemory<char> Scheme, ReadOnlyMemory<char> Authority, ReadOnlyMemory<char> Path, ReadOnlyMemory<char> Query)
{
    /// <summary>Reads an absolute address or a path with a query. A fragment is left out.</summary>
    /// <param name="url">The address as sent.</param>
    /// <param name="target">Its parts.</param>
    /// <param name="fault">What is wrong with it.</param>
    public static bool TryParse(string url, out RequestTarget target, out string? fault)
    {
        target = default;
        fault = null;
        var rest = url.AsMemory().Trim();
        if (rest.Span.IndexOf('#') is >= 0 and var fragment)
            rest = rest[..fragment];
        ReadOnlyMemory<char> scheme = default, authority = default;
        if (!rest.Span.StartsWith("/"))
        {
            var colon = rest.Span.IndexOf("://");
            if (colon <= 0 || !char.IsAsciiLetter(rest.Span[0]) || rest.Span[..colon].ContainsAny('/', '?'))
            {
                fault = rest.IsEmpty ? "it is empty" : "it begins neither with a scheme such as 'https://' nor with '/'";
                return false;
            }
            scheme = rest[..colon];
            rest = rest[(colon + 3)..];
            var end = rest.Span.IndexOfAny('/', '?');
            authority = Normalize(scheme.Span, end < 0 ? rest : rest[..end]);
            rest = end < 0 ? default : rest[end..];
            if (authority.IsEmpty)
            {
                fault = "it has no host";
                return false;
            }
        }
        var mark = rest.Span.IndexOf('?');
        var path = mark < 0 ? rest : rest[..mark];
        target = new RequestTarget(scheme, authority, path.IsEmpty ? "/".AsMemory() : path, mark < 0 ? default : rest[(mark + 1)..]);
        return true;
    }

    /// <summary>Without user information and without the scheme's own port.</summary>
    private static ReadOnlyMemory<char> Normalize(ReadOnlySpan<char> scheme, ReadOnlyMemory<char> authority)
    {
        if (authority.Span.LastIndexOf('@') is >= 0 and var at)
            authority = authority[(at + 1)..];
        var port = scheme.Equals("https", StringComparison.OrdinalIgnoreCase) ? ":443" : scheme.Equals("http", StringComparison.OrdinalIgnoreCase) ? ":80" : null;
        return port is not null && authority.Span.EndsWith(port, StringComparison.Ordinal) ? authority[..^port.Length] : authority;
    }
}
