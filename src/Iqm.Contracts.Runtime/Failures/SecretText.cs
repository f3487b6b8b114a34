using System.Text;

namespace Iqm.Contracts.Runtime;

/// <summary>Masks <c>name=value</c> and <c>name: value</c> in text that has no other structure, such as an HTML error page.</summary>
internal static class SecretText
{
    private static readonly string[] s_quotes = ["&quot;", "&#34;", "\\\"", "\"", "'"];

    public static string Mask(string text, Func<string, bool> isSecret)
    {
        var output = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            if (!IsWord(text[at]))
            {
                output.Append(Plain(text[at++]));
                continue;
            }
            var start = at;
            while (at < text.Length && IsWord(text[at]))
                at++;
            output.Append(text, start, at - start);
            if (isSecret(text[start..at]) && Value(text, at) is { } value)
            {
                output.Append(text, at, value.Start.Value - at).Append(SecretMask.Mask);
                at = value.End.Value;
            }
        }
        return output.ToString();
    }

    /// <summary>Where the value is that follows a name; null when none follows.</summary>
    private static Range? Value(string text, int at)
    {
        Quote(text, ref at);
        Space(text, ref at);
        if (at >= text.Length || text[at] is not (':' or '='))
            return null;
        var toLineEnd = text[at++] == ':';
        Space(text, ref at);
        var start = at;
        if (Quote(text, ref at) is { } quote)
        {
            var end = text.IndexOf(quote, at, StringComparison.Ordinal);
            return at..(end < 0 ? text.Length : end);
        }
        while (at < text.Length && text[at] is not ('\r' or '\n' or '<') && (toLineEnd || text[at] is not (' ' or '\t' or '&' or ',' or ';' or '>' or ')' or '}' or ']')))
            at++;
        return at > start ? start..at : null;
    }

    private static string? Quote(string text, ref int at)
    {
        foreach (var quote in s_quotes)
        {
            if (string.CompareOrdinal(text, at, quote, 0, quote.Length) != 0)
                continue;
            at += quote.Length;
            return quote;
        }
        return null;
    }

    private static void Space(string text, ref int at)
    {
        while (at < text.Length && text[at] is (' ' or '\t'))
            at++;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.';

    /// <summary>A control character could fake lines in a log or drive a terminal.</summary>
    private static char Plain(char c) => char.IsControl(c) && c is not ('\r' or '\n' or '\t') ? '\uFFFD' : c;
}
