namespace Iqm.Contracts.Exchanges.Bodies;

/// <summary>A media type or range with its parameters, read in place.</summary>
/// <remarks>Source: RFC 9110 §8.3.1 and §12.5.1.</remarks>
internal readonly record struct MediaType
{
    private readonly int _slash;
    private readonly int _end;

    private MediaType(string value, int slash, int end) => (Value, _slash, _end) = (value, slash, end);

    /// <summary>As written.</summary>
    public string Value { get; }

    /// <summary>Type and subtype as written, without parameters.</summary>
    public string Essence => Value[.._end];

    private ReadOnlySpan<char> Type => Value.AsSpan(0, _slash);

    private ReadOnlySpan<char> Subtype => Value.AsSpan(_slash + 1, _end - _slash - 1);

    public BodyKind Kind =>
        Is("application/json") || Is("text/json") || Subtype.EndsWith("+json", StringComparison.OrdinalIgnoreCase) ? BodyKind.Json
        : Is("application/x-www-form-urlencoded") ? BodyKind.Form
        : Is("multipart/form-data") ? BodyKind.Multipart
        : Type.Equals("text", StringComparison.OrdinalIgnoreCase) && !Subtype.Equals("*", StringComparison.Ordinal) ? BodyKind.Text
        : BodyKind.Opaque;

    /// <summary>Which of several that fit is taken: an exact one before a range, parameters before none.</summary>
    public int Specificity => (Type is "*" ? 0 : Subtype is "*" ? 2 : 4) + (HasOwnParameters ? 1 : 0);

    private bool HasOwnParameters
    {
        get
        {
            foreach (var (name, _) in new MediaTypeParameters(Value.AsMemory(_end)))
                if (!name.Span.Equals("charset", StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }
    }

    public static bool TryParse(string text, out MediaType type)
    {
        type = default;
        text = text.Trim();
        var end = text.IndexOf(';', StringComparison.Ordinal);
        var essence = (end < 0 ? text : text.AsSpan(0, end)).TrimEnd();
        var slash = essence.IndexOf('/');
        if (slash < 1 || slash == essence.Length - 1)
            return false;
        for (var i = 0; i < essence.Length; i++)
            if (i != slash && !(char.IsAsciiLetterOrDigit(essence[i]) || "!#$%&'*+-.^_`|~".Contains(essence[i], StringComparison.Ordinal)))
                return false;
        type = new MediaType(text, slash, essence.Length);
        return true;
    }

    /// <summary>Whether this, documented, covers <paramref name="sent"/>. Its parameters other than charset must have been sent as well.</summary>
    public bool Includes(in MediaType sent)
    {
        if (Type is not "*" && (!Type.Equals(sent.Type, StringComparison.OrdinalIgnoreCase) || (Subtype is not "*" && !Subtype.Equals(sent.Subtype, StringComparison.OrdinalIgnoreCase))))
            return false;
        foreach (var (name, value) in new MediaTypeParameters(Value.AsMemory(_end)))
            if (!name.Span.Equals("charset", StringComparison.OrdinalIgnoreCase) && sent.Parameter(name.Span) != value)
                return false;
        return true;
    }

    /// <summary>The value of a parameter, quotes taken away; null when it is not there.</summary>
    public string? Parameter(ReadOnlySpan<char> name)
    {
        foreach (var (key, value) in new MediaTypeParameters(Value.AsMemory(_end)))
            if (key.Span.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        return null;
    }

    private bool Is(string essence) => Value.AsSpan(0, _end).Equals(essence, StringComparison.OrdinalIgnoreCase);
}
