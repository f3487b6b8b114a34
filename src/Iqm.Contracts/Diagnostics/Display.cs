using System.Globalization;
using System.Text;

namespace Iqm.Contracts.Diagnostics;

/// <summary>Makes text from documents fit for a one-line message: hostile characters are escaped, long text is cut.</summary>
public static class Display
{
    private const int MaxLength = 120;

    /// <summary>A value for a message, at most 120 characters. The caller puts the quotes.</summary>
    public static string Value(string? value)
    {
        if (value is null)
            return "null";
        if (value.Length > MaxLength)
            value = string.Concat(value.AsSpan(0, char.IsHighSurrogate(value[MaxLength - 1]) ? MaxLength - 1 : MaxLength), "…");
        return Text(value);
    }

    /// <summary>Any text on one line: control, format (bidirectional marks among them), surrogate and line-separating characters become <c>\uXXXX</c>.</summary>
    public static string Text(string text)
    {
        if (text.All(IsPlain))
            return text;
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i);
            if (isPair && CharUnicodeInfo.GetUnicodeCategory(text, i) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                result.Append(text[i]).Append(text[++i]);
            else if (IsPlain(text[i]))
                result.Append(text[i]);
            else
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
        }
        return result.ToString();
    }

    private static bool IsPlain(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
