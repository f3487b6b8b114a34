namespace Iqm.Contracts.Exchanges.Routing;

/// <summary>One segment of a path template: literal text, a variable, or both mixed as in <c>{id}.json</c>.</summary>
internal sealed class PathSegment
{
    // Literal, name, literal, name, …, literal; one element means a literal segment.
    private readonly string[] _parts;

    private PathSegment(string[] parts) => _parts = parts;

    public bool IsLiteral => _parts.Length == 1;

    /// <summary>Whether it is nothing but one variable.</summary>
    public bool IsVariable => _parts.Length == 3 && _parts[0].Length == 0 && _parts[2].Length == 0;

    /// <summary>The decoded text of a literal segment.</summary>
    public string Literal => _parts[0];

    /// <summary>How much of it is literal; a mixed segment with more is tried first.</summary>
    public int LiteralLength => _parts.Where((_, index) => index % 2 == 0).Sum(part => part.Length);

    /// <summary>What distinguishes it from other segments when names of variables are left out of account.</summary>
    public string Shape => string.Join("{}", _parts.Where((_, index) => index % 2 == 0));

    /// <summary>The segments of a template or path without its first slash.</summary>
    public static PathSegment[] Of(string template) => [.. (template.StartsWith('/') ? template[1..] : template).Split('/').Select(Parse)];

    private static PathSegment Parse(string text)
    {
        var parts = new List<string>();
        var at = 0;
        while (text.IndexOf('{', at) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            parts.Add(PercentEncoding.DecodeOrKeep(text[at..open]));
            parts.Add(text[(open + 1)..close]);
            at = close + 1;
        }
        parts.Add(PercentEncoding.DecodeOrKeep(text[at..]));
        return new PathSegment([.. parts]);
    }

    /// <summary>Whether a segment as sent fits; a variable takes at least one character.</summary>
    public bool Matches(ReadOnlyMemory<char> raw) => IsVariable ? !raw.IsEmpty : TryRead(raw, 0, null);

    /// <summary>Reads the raw values of the variables in a segment that fits.</summary>
    public void Read(ReadOnlyMemory<char> raw, List<(string Name, ReadOnlyMemory<char> Value)> values)
    {
        if (!IsLiteral)
            TryRead(raw, 0, values);
    }

    // Variables take as little as possible, as in a lazy regular expression; templates have few of them in one segment.
    private bool TryRead(ReadOnlyMemory<char> raw, int part, List<(string Name, ReadOnlyMemory<char> Value)>? values)
    {
        var literal = _parts[part];
        if (!raw.Span.StartsWith(literal, StringComparison.Ordinal))
            return false;
        raw = raw[literal.Length..];
        if (part == _parts.Length - 1)
            return raw.IsEmpty;
        var next = _parts[part + 2];
        for (var length = part + 2 == _parts.Length - 1 ? raw.Length - next.Length : 1; length >= 1 && length <= raw.Length; length++)
        {
            if (!TryRead(raw[length..], part + 2, values))
                continue;
            values?.Add((_parts[part + 1], raw[..length]));
            return true;
        }
        return false;
    }
}
