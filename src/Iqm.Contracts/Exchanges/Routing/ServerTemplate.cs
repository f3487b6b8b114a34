using System.Text.RegularExpressions;

namespace Iqm.Contracts.Exchanges.Routing;

/// <summary>One documented server: which hosts are it, and the path that all its operations begin with.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.5.</remarks>
internal sealed partial class ServerTemplate
{
    /// <summary>What holds where a document names no server.</summary>
    public static readonly ServerTemplate None = new("/", null);

    private readonly string _host;
    private readonly Regex? _hostPattern;
    private readonly string _basePath;
    private readonly Regex? _basePattern;

    private ServerTemplate(string url, ContractNode? server)
    {
        url = WithPaths(url, server);
        // Without a scheme it is that of the document; a host it has all the same.
        if (url.StartsWith("//", StringComparison.Ordinal))
            url = "https:" + url;
        var path = url;
        _host = "";
        if (url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var colon)
        {
            var rest = url[(colon + 3)..];
            var slash = rest.IndexOf('/', StringComparison.Ordinal);
            _host = slash < 0 ? rest : rest[..slash];
            path = slash < 0 ? "" : rest[slash..];
            foreach (var port in (string[])[":443", ":80"])
                if (_host.EndsWith(port, StringComparison.Ordinal))
                    _host = _host[..^port.Length];
        }
        _basePath = "/" + path.Trim('/');
        if (_basePath == "/")
            _basePath = "";
        if (_host.Contains('{', StringComparison.Ordinal))
            _hostPattern = new Regex($"^(?:{Pattern(_host, server)})$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        if (_basePath.Contains('{', StringComparison.Ordinal))
            _basePattern = new Regex($"^(?:{Pattern(_basePath, server)})(?:/|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    /// <summary>How much of a path this server claims; servers are tried from the longest on.</summary>
    public int BaseLength => _basePath.Length;

    /// <summary>The path that all operations begin with: empty, or as in <c>/v1</c>.</summary>
    public string BasePath => _basePath;

    /// <summary>The servers listed at a document, path item or operation; null when it lists none.</summary>
    public static ServerTemplate[]? Of(ContractNode node)
    {
        ServerTemplate[] servers = [.. node.Items("servers").Select(server => new ServerTemplate(server.Text("url") ?? "/", server))];
        return servers.Length == 0 ? null : servers;
    }

    /// <summary>Whether a host is this server's. False for a server that is given without a host.</summary>
    public bool HasHost(ReadOnlySpan<char> authority)
    {
        if (_host.Length == 0 || authority.IsEmpty)
            return false;
        return _hostPattern is null ? authority.Equals(_host, StringComparison.OrdinalIgnoreCase) : _hostPattern.IsMatch(authority);
    }

    /// <summary>Takes this server's base path away; what is left begins with <c>/</c>.</summary>
    public bool TryStripBase(ReadOnlyMemory<char> path, out ReadOnlyMemory<char> rest)
    {
        rest = path;
        var length = _basePath.Length;
        if (_basePattern is not null)
        {
            length = -1;
            foreach (var match in _basePattern.EnumerateMatches(path.Span))
                length = match.Length - (path.Span[match.Length - 1] == '/' ? 1 : 0);
            if (length < 0)
                return false;
        }
        else if (length == 0)
            return true;
        else if (!path.Span.StartsWith(_basePath, StringComparison.Ordinal) || (path.Length > length && path.Span[length] != '/'))
            return false;
        rest = path.Length == length ? "/".AsMemory() : path[length..];
        return true;
    }

    /// <summary>A variable that stands for a part of the path, as in <c>https://example.com{basePath}</c>, as its default: only then can host and path be told apart.</summary>
    private static string WithPaths(string template, ContractNode? server) => Variable().Replace(template, variable =>
        server?.Member("variables")?.Member(variable.Groups[1].Value)?.Text("default") is { } value && value.Contains('/', StringComparison.Ordinal) ? value : variable.Value);

    private static string Pattern(string template, ContractNode? server)
    {
        var pattern = new System.Text.StringBuilder();
        var at = 0;
        foreach (var match in Variable().Matches(template).Cast<Match>())
        {
            pattern.Append(Regex.Escape(template[at..match.Index]));
            var values = server?.Member("variables")?.Member(match.Groups[1].Value)?.Texts("enum").ToArray() ?? [];
            pattern.Append(values.Length == 0 ? "[^/]+" : $"(?:{string.Join('|', values.Select(Regex.Escape))})");
            at = match.Index + match.Length;
        }
        return pattern.Append(Regex.Escape(template[at..])).ToString();
    }

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Variable();
}
