using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Loading;

/// <summary>A JSON Pointer in its string form: empty for the whole document, otherwise <c>/</c>-separated escaped tokens.</summary>
/// <remarks>Source: RFC 6901 §3 and §4.</remarks>
public sealed record JsonPointer
{
    private readonly string _text;

    private JsonPointer(string text) => _text = text;

    /// <summary>The pointer to the whole document.</summary>
    public static JsonPointer Root { get; } = new("");

    /// <summary>Whether this points to the whole document.</summary>
    public bool IsRoot => _text.Length == 0;

    /// <summary>The pointer to the containing object or array; the root's parent is the root.</summary>
    public JsonPointer Parent => IsRoot ? this : new JsonPointer(_text[.._text.LastIndexOf('/')]);

    /// <summary>The unescaped last token; null for the root.</summary>
    public string? Last => IsRoot ? null : Unescape(_text[(_text.LastIndexOf('/') + 1)..]);

    /// <summary>The unescaped tokens from the root down.</summary>
    public IEnumerable<string> Tokens => IsRoot ? [] : _text[1..].Split('/').Select(Unescape);

    /// <summary>Parses <c>""</c> or <c>/a/b~1c</c>. A leading <c>#</c> (URI fragment form, percent-encoded) is accepted.</summary>
    /// <exception cref="FormatException">The text is neither empty nor starts with <c>/</c>.</exception>
    public static JsonPointer Parse(string text) =>
        TryParse(text, out var pointer) ? pointer : throw new FormatException($"'{text}' is not a JSON Pointer: it must be empty or start with '/'.");

    /// <summary>Parses as <see cref="Parse"/> does; false when the text is not a pointer.</summary>
    /// <param name="text">The text; null is no pointer.</param>
    /// <param name="pointer">The root when the text is no pointer.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out JsonPointer pointer)
    {
        pointer = Root;
        if (text is null)
            return false;
        if (text.StartsWith('#'))
            text = Uri.UnescapeDataString(text[1..]);
        if (text.Length == 0)
            return true;
        if (text[0] != '/')
            return false;
        pointer = new JsonPointer(text);
        return true;
    }

    /// <summary>Points to the member <paramref name="token"/> (unescaped) of the object this points to.</summary>
    public JsonPointer Append(string token) => new(_text + "/" + Escape(token));

    /// <summary>Points to the zero-based item <paramref name="index"/> of the array this points to.</summary>
    public JsonPointer Append(int index) => new(_text + "/" + index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Whether <paramref name="other"/> is this or lies below it.</summary>
    public bool Contains(JsonPointer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        string mine = _text, theirs = other._text;
        return theirs.StartsWith(mine, StringComparison.Ordinal) && (theirs.Length == mine.Length || theirs[mine.Length] == '/');
    }

    /// <summary>The node this points to below <paramref name="root"/>; null when there is none, or when it is a JSON null.</summary>
    public JsonNode? Evaluate(JsonNode? root)
    {
        // Pointers are followed for every reference of a document, so no list of tokens is made.
        for (var rest = _text.AsSpan(); !rest.IsEmpty && root is not null;)
        {
            rest = rest[1..];
            var end = rest.IndexOf('/') is var slash and >= 0 ? slash : rest.Length;
            var token = rest[..end];
            rest = rest[end..];
            root = root switch
            {
                JsonObject o => o.TryGetPropertyValue(Unescape(token.ToString()), out var value) ? value : null,
                JsonArray a when IsIndex(token, out var index) && index < a.Count => a[index],
                _ => null,
            };
        }
        return root;
    }

    // No sign, no space, and no zero before other digits.
    private static bool IsIndex(ReadOnlySpan<char> token, out int index) =>
        int.TryParse(token, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out index) && (token.Length == 1 || token[0] != '0');

    /// <summary>The URI fragment form used by <c>$ref</c>: <c>#</c> and the pointer, not percent-encoded.</summary>
    public string ToFragment() => "#" + _text;

    /// <inheritdoc />
    public override string ToString() => _text;

    /// <inheritdoc />
    public bool Equals(JsonPointer? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    private static string Escape(string token) =>
        token.AsSpan().ContainsAny('~', '/') ? token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal) : token;

    private static string Unescape(string token) =>
        token.Contains('~', StringComparison.Ordinal) ? token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal) : token;
}
