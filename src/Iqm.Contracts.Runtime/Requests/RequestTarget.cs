using System.Runtime.CompilerServices;

namespace Iqm.Contracts.Runtime;

/// <summary>Writes a request's address: base address, path with escaped segments, query.</summary>
/// <remarks>Every value is percent-encoded down to RFC 3986's unreserved characters, so <c>+</c>, <c>/</c> and <c>%</c> arrive as they were given.</remarks>
public ref struct RequestTarget
{
    private static readonly UriCreationOptions s_asWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private DefaultInterpolatedStringHandler _text;
    private bool _hasQuery;

    /// <summary>Starts an address.</summary>
    /// <param name="invoker">Gives the base address.</param>
    /// <param name="buffer">Scratch space; the address grows beyond it when needed.</param>
    public RequestTarget(ContractInvoker invoker, Span<char> buffer)
    {
        _text = new DefaultInterpolatedStringHandler(0, 0, null, buffer);
        _text.AppendLiteral(invoker.BaseText);
    }

    /// <summary>Appends text of the path template, already escaped.</summary>
    public void AppendLiteral(string escaped) => _text.AppendLiteral(escaped);

    /// <summary>Appends the value of a path parameter, escaped.</summary>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>: servers and proxies would read another path.</exception>
    public void AppendPath(string name, string value)
    {
        if (value.Length == 0 || value is "." or "..")
            throw new ArgumentException($"Path parameter '{name}' must not be empty, '.' or '..': another path would be called.", name);
        _text.AppendLiteral(Uri.EscapeDataString(value));
    }

    /// <summary>Appends several values of one path parameter, separated by commas.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public void AppendPath(string name, IEnumerable<string> values)
    {
        var first = true;
        foreach (var value in values)
        {
            if (!first)
                _text.AppendLiteral(",");
            _text.AppendLiteral(Uri.EscapeDataString(value));
            first = false;
        }
        if (first)
            throw new ArgumentException($"Path parameter '{name}' must have at least one value.", name);
    }

    /// <summary>Adds <c>name=value</c>; nothing when <paramref name="value"/> is null.</summary>
    /// <param name="escapedName">The name, already escaped.</param>
    /// <param name="value">The value, not escaped.</param>
    /// <param name="allowReserved">Leaves RFC 3986's reserved characters as they are, except <c>#</c>, <c>&amp;</c>, <c>+</c>.</param>
    public void AddQuery(string escapedName, string? value, bool allowReserved = false)
    {
        if (value is null)
            return;
        StartPair(escapedName);
        _text.AppendLiteral(allowReserved ? EscapeKeepingReserved(value) : Uri.EscapeDataString(value));
    }

    /// <summary>Adds several values of one parameter; nothing when <paramref name="values"/> is null or empty.</summary>
    public void AddQuery(string escapedName, IEnumerable<string>? values, ArrayStyle style)
    {
        if (values is null)
            return;
        var first = true;
        foreach (var value in values)
        {
            if (first || style == ArrayStyle.Repeated)
                StartPair(escapedName);
            else
                _text.AppendLiteral(style switch { ArrayStyle.Space => "%20", ArrayStyle.Pipe => "%7C", _ => "," });
            _text.AppendLiteral(Uri.EscapeDataString(value));
            first = false;
        }
    }

    /// <summary>Adds the members of an object in deepObject style, <c>name[member]=value</c>; nothing when <paramref name="members"/> is null.</summary>
    public void AddDeepObject(string escapedName, IEnumerable<KeyValuePair<string, string>>? members)
    {
        if (members is null)
            return;
        foreach (var (member, value) in members)
            AddQuery($"{escapedName}%5B{Uri.EscapeDataString(member)}%5D", value);
    }

    /// <summary>Adds the members of an object as pairs of their own, <c>member=value</c>; nothing when <paramref name="members"/> is null.</summary>
    public void AddMembers(IEnumerable<KeyValuePair<string, string>>? members)
    {
        if (members is null)
            return;
        foreach (var (member, value) in members)
            AddQuery(Uri.EscapeDataString(member), value);
    }

    /// <summary>The finished address. The target must not be used afterwards.</summary>
    /// <exception cref="InvalidOperationException">The client has no absolute base address.</exception>
    public Uri ToUri() => new(_text.ToStringAndClear(), s_asWritten);

    private void StartPair(string escapedName)
    {
        _text.AppendLiteral(_hasQuery ? "&" : "?");
        _hasQuery = true;
        _text.AppendLiteral(escapedName);
        _text.AppendLiteral("=");
    }

    private static string EscapeKeepingReserved(string value)
    {
        var escaped = Uri.EscapeDataString(value);
        if (!escaped.Contains('%', StringComparison.Ordinal))
            return escaped;
        foreach (var reserved in ":/?@!$'()*,;=[]")
            escaped = escaped.Replace(Uri.HexEscape(reserved), reserved.ToString(), StringComparison.Ordinal);
        return escaped;
    }
}
