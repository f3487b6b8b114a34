using System.Collections.Immutable;
using System.Net;

namespace Iqm.Contracts.Docs.Blocks;

/// <summary>One HTML or JSX tag; its name is empty for a JSX fragment, and its end is the index after the closing angle bracket.</summary>
internal sealed record Tag(string Name, bool IsClosing, bool IsSelfClosing, ImmutableDictionary<string, string> Attributes, int End)
{
    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    public bool IsComponent => Name.Length > 0 && (char.IsUpper(Name[0]) || Name.Contains('.', StringComparison.Ordinal));

    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (Attributes.TryGetValue(name, out var value) && value.Length > 0)
                    return value;
            }
            return null;
        }
    }

    /// <summary>Reads the tag that starts at <paramref name="start"/>; null when the bracket there starts none.</summary>
    public static Tag? Read(string text, int start)
    {
        var i = start + 1;
        var closing = i < text.Length && text[i] == '/';
        if (closing)
            i++;
        var nameStart = i;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '-' or '_' or ':'))
            i++;
        var name = text[nameStart..i];
        if (name.Length > 0 && !char.IsAsciiLetter(name[0]) || name.Contains(':', StringComparison.Ordinal) || i >= text.Length)
            return null;
        if (name.Length == 0)
            return text[i] == '>' ? new Tag("", closing, false, None, i + 1) : null;
        if (!(char.IsWhiteSpace(text[i]) || text[i] is '/' or '>'))
            return null;
        var attributes = None.ToBuilder();
        while (true)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i]))
                i++;
            if (i >= text.Length || text[i] == '<')
                return null;
            if (text[i] == '>')
                return new Tag(name, closing, false, attributes.ToImmutable(), i + 1);
            if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '>')
                return new Tag(name, closing, true, attributes.ToImmutable(), i + 2);
            if (!ReadAttribute(text, ref i, attributes))
                return null;
        }
    }

    private static bool ReadAttribute(string text, ref int i, ImmutableDictionary<string, string>.Builder attributes)
    {
        if (text[i] == '{')
            return SkipBraces(text, ref i);
        var start = i;
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('=' or '>' or '/' or '<' or '"' or '\'' or '{'))
            i++;
        if (i == start)
        {
            i++;
            return true;
        }
        var name = text[start..i];
        if (i >= text.Length || text[i] != '=')
        {
            attributes[name] = "";
            return true;
        }
        i++;
        if (i >= text.Length)
            return false;
        start = i;
        if (text[i] is '"' or '\'')
        {
            var end = text.IndexOf(text[i], i + 1);
            if (end < 0)
                return false;
            attributes[name] = WebUtility.HtmlDecode(text[(i + 1)..end]);
            i = end + 1;
            return true;
        }
        if (text[i] == '{')
        {
            if (!SkipBraces(text, ref i))
                return false;
            attributes[name] = Unquote(text[(start + 1)..(i - 1)].Trim());
            return true;
        }
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] != '>' && !(text[i] == '/' && i + 1 < text.Length && text[i + 1] == '>'))
            i++;
        attributes[name] = text[start..i];
        return true;
    }

    private static string Unquote(string value) =>
        value.Length >= 2 && value[0] is '"' or '\'' or '`' && value[^1] == value[0] ? value[1..^1] : value;

    private static bool SkipBraces(string text, ref int i)
    {
        var depth = 0;
        for (; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    i++;
                    return true;
                case '"' or '\'' or '`':
                    var end = text.IndexOf(text[i], i + 1);
                    if (end < 0)
                        return false;
                    i = end;
                    break;
            }
        }
        return false;
    }
}
