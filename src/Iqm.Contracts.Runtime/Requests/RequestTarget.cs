using System.Buffers;
using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>Writes a request's address: base address, path with escaped segments, query.</summary>
/// <remarks>Every value is percent-encoded down to RFC 3986's unreserved characters, so <c>+</c>, <c>/</c> and <c>%</c> arrive as they were given.</remarks>
public ref struct RequestTarget
{
    private static readonly UriCreationOptions s_asWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly int _pathStart;
    private Span<char> _chars;
    private char[]? _rented;
    private int _length;
    private bool _hasQuery;

    /// <summary>Starts an address.</summary>
    /// <param name="invoker">Gives the base address.</param>
    /// <param name="buffer">Scratch space; the address grows beyond it when needed.</param>
    /// <param name="server">The address that the contract gives to this operation alone, without a trailing slash; null when it has the contract's. A base address of the caller replaces both.</param>
    public RequestTarget(ContractInvoker invoker, Span<char> buffer, string? server = null)
    {
        ArgumentNullException.ThrowIfNull(invoker);
        _chars = buffer;
        var address = server is null || invoker.HasBaseAddress ? invoker.BaseText : server;
        Append(address);
        _pathStart = address.Length;
    }

    /// <summary>Appends text of the path template, already escaped. A <c>?</c> in it begins the query.</summary>
    public void AppendLiteral(string escaped)
    {
        ArgumentNullException.ThrowIfNull(escaped);
        Append(escaped);
    }

    /// <summary>Appends the value of a path parameter, escaped.</summary>
    /// <exception cref="ArgumentNullException">There is no value.</exception>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>: servers and proxies would read another path.</exception>
    public void AppendPath(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (value is "" or "." or "..")
            throw new ArgumentException($"Path parameter '{name}' must not be empty, '.' or '..': another path would be called.", name);
        Append(Uri.EscapeDataString(value));
    }

    /// <summary>Appends several values of one path parameter.</summary>
    /// <param name="name">The parameter's name, for messages.</param>
    /// <param name="values">The values, not escaped.</param>
    /// <param name="separator">What stands between two of them: a comma, or what an exploded label or matrix parameter has there.</param>
    /// <exception cref="ArgumentNullException">There are no values.</exception>
    /// <exception cref="ArgumentException">Together the values are empty, <c>.</c> or <c>..</c>.</exception>
    public void AppendPath(string name, IEnumerable<string>? values, string separator = ",")
    {
        ArgumentNullException.ThrowIfNull(values, name);
        AppendJoined(name, string.Join(separator, values.Select(Uri.EscapeDataString)));
    }

    /// <summary>Appends the members of one path parameter as <c>member=value</c>.</summary>
    /// <param name="name">The parameter's name, for messages.</param>
    /// <param name="members">Names and values, not escaped.</param>
    /// <param name="separator">What stands between two of them.</param>
    /// <exception cref="ArgumentNullException">There are no members.</exception>
    /// <exception cref="ArgumentException">The object is empty.</exception>
    public void AppendPath(string name, IEnumerable<KeyValuePair<string, string>>? members, string separator = ",")
    {
        ArgumentNullException.ThrowIfNull(members, name);
        AppendJoined(name, string.Join(separator, members.Select(m => Uri.EscapeDataString(m.Key) + "=" + Uri.EscapeDataString(m.Value))));
    }

    /// <summary>Adds <c>name=value</c>; nothing when <paramref name="value"/> is null.</summary>
    /// <param name="escapedName">The name, already escaped.</param>
    /// <param name="value">The value, not escaped.</param>
    /// <param name="allowReserved">Leaves RFC 3986's reserved characters as they are, except <c>#</c>, <c>&amp;</c>, <c>+</c>, which would end or change the value.</param>
    public void AddQuery(string escapedName, string? value, bool allowReserved = false)
    {
        if (value is null)
            return;
        StartPair(escapedName);
        Append(allowReserved ? EscapeKeepingReserved(value) : Uri.EscapeDataString(value));
    }

    /// <summary>Adds several values of one parameter; nothing when <paramref name="values"/> is null or empty.</summary>
    /// <param name="escapedName">The name, already escaped.</param>
    /// <param name="values">The values, not escaped.</param>
    /// <param name="style">How they are written.</param>
    /// <param name="allowReserved">Leaves reserved characters as they are, as for a single value.</param>
    public void AddQuery(string escapedName, IEnumerable<string>? values, ArrayStyle style, bool allowReserved = false)
    {
        if (values is null)
            return;
        var first = true;
        foreach (var value in values)
        {
            if (first || style == ArrayStyle.Repeated)
                StartPair(escapedName);
            else
                Append(style switch { ArrayStyle.Space => "%20", ArrayStyle.Pipe => "%7C", _ => "," });
            Append(allowReserved ? EscapeKeepingReserved(value) : Uri.EscapeDataString(value));
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

    /// <summary>Adds a value that is a text, an array or an object only at run time, in the way of the one that it is; nothing when it is null.</summary>
    /// <param name="escapedName">The name, already escaped.</param>
    /// <param name="value">The value as JSON.</param>
    /// <param name="style">How several values are written; <see cref="ArrayStyle.Repeated"/> gives the members of an object names of their own.</param>
    /// <param name="deep">Whether members and items have their names in brackets (deepObject style).</param>
    /// <param name="allowReserved">Leaves reserved characters as they are, as for a single value.</param>
    public void AddQuery(string escapedName, JsonElement value, ArrayStyle style, bool deep = false, bool allowReserved = false)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when deep:
                AddDeepObject(escapedName, WireText.Members(value, deep: true));
                break;
            case JsonValueKind.Object when style == ArrayStyle.Repeated:
                AddMembers(WireText.Members(value));
                break;
            case JsonValueKind.Object:
                AddQuery(escapedName, WireText.Flatten(WireText.Members(value)), style, allowReserved);
                break;
            case JsonValueKind.Array:
                AddQuery(deep ? escapedName + "%5B%5D" : escapedName, value.EnumerateArray().Select(item => WireText.Of(item)).OfType<string>(), deep ? ArrayStyle.Repeated : style, allowReserved);
                break;
            default:
                AddQuery(escapedName, WireText.Of(value), allowReserved);
                break;
        }
    }

    /// <summary>The finished address. The target must not be used afterwards.</summary>
    /// <exception cref="ArgumentException">Template and values make a segment <c>.</c> or <c>..</c> together, as <c>.{ext}</c> and <c>.</c> do.</exception>
    public Uri ToUri()
    {
        var text = _chars[.._length].ToString();
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented, clearArray: true); // a value may be secret
        return text.AsSpan(_pathStart).Contains('.') && HasDotSegment(PathOf(text)) ? throw new ArgumentException("The values make a path segment '.' or '..': another path would be called.") : new Uri(text, s_asWritten);
    }

    private void AppendJoined(string name, string text)
    {
        if (text is "" or "." or "..")
            throw new ArgumentException($"Path parameter '{name}' must have at least one value and not be '.' or '..': another path would be called.", name);
        Append(text);
    }

    /// <summary>The path of an absolute address; Uri's own would be a string of its own.</summary>
    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> text)
    {
        var rest = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var start = rest.IndexOf('/');
        if (start < 0)
            return [];
        var end = rest.IndexOf('?');
        return end < start ? rest[start..] : rest[start..end];
    }

    private static bool HasDotSegment(ReadOnlySpan<char> path)
    {
        for (int at; (at = path.IndexOf("/.", StringComparison.Ordinal)) >= 0; path = path[(at + 2)..])
        {
            var rest = path[(at + 2)..];
            if (rest.IsEmpty || rest[0] == '/' || rest[0] == '.' && (rest.Length == 1 || rest[1] == '/'))
                return true;
        }
        return false;
    }

    private void Append(string text)
    {
        if (!text.TryCopyTo(_chars[_length..]))
            Grow(text);
        _length += text.Length;
    }

    private void Grow(string text)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + text.Length, 2 * _chars.Length));
        _chars[.._length].CopyTo(larger);
        text.CopyTo(larger.AsSpan(_length));
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented, clearArray: true);
        _chars = _rented = larger;
    }

    private void StartPair(string escapedName)
    {
        Append(_hasQuery || _chars[_pathStart.._length].Contains('?') ? "&" : "?");
        _hasQuery = true;
        Append(escapedName);
        Append("=");
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
