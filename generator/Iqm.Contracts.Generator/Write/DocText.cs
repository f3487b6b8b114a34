using System.Globalization;
using System.Text;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Text of a contract inside documentation comments.</summary>
internal static class DocText
{
    private const int MaxLines = 60;
    private const int MaxLineLength = 1000;

    /// <summary>
    /// The text in lines, XML-escaped. Split at all that ends a line for C# (CR, LF, U+0085, U+2028, U+2029); characters that XML forbids, and those that
    /// turn the direction of text, are left out.
    /// </summary>
    public static List<string> Lines(string? text)
    {
        var lines = new List<string>();
        if (string.IsNullOrWhiteSpace(text))
            return lines;
        var line = new StringBuilder();
        void End()
        {
            lines.Add(line.ToString().TrimEnd());
            line.Clear();
        }
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n': break;
                case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029': End(); break;
                case '<': line.Append("&lt;"); break;
                case '>': line.Append("&gt;"); break;
                case '&': line.Append("&amp;"); break;
                case '\t': line.Append(' '); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        line.Append(c).Append(text[++i]);
                    else if (IsPlain(c))
                        line.Append(c);
                    break;
            }
            if (lines.Count == MaxLines)
                break;
            if (line.Length > MaxLineLength)
                End();
        }
        if (line.Length > 0)
            End();
        while (lines.Count > 0 && lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        while (lines.Count > 0 && lines[0].Length == 0)
            lines.RemoveAt(0);
        return lines;
    }

    /// <summary>The first of several texts that shows anything; empty when none does.</summary>
    public static string FirstOf(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is not null && text.Any(c => !char.IsWhiteSpace(c) && (char.IsSurrogate(c) || IsPlain(c))))
                return text;
        }
        return "";
    }

    /// <summary>A sentence that leads to decisions; empty when there are none.</summary>
    public static string Evidence(IReadOnlyList<string> ids) => ids.Count == 0 ? "" : "Decided in evidence.yaml: " + string.Join(", ", ids) + ".";

    private static bool IsPlain(char c) => c >= ' ' && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF') &&
        CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
