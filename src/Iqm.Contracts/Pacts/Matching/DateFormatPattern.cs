using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Iqm.Contracts.Pacts.Matching;

/// <summary>Turns a date format as the engine takes it (<c>yyyy-MM-dd'T'HH:mm:ssXXX</c>) into a regular expression.</summary>
/// <remarks>Source: Java's SimpleDateFormat, whose letters the Pact Specification uses.</remarks>
internal static class DateFormatPattern
{
    /// <summary>The pattern; null when the format has a letter that means nothing.</summary>
    public static string? Of(string format)
    {
        var pattern = new StringBuilder();
        for (var i = 0; i < format.Length;)
        {
            var c = format[i];
            if (c == '\'')
            {
                var end = format.IndexOf('\'', i + 1);
                if (end < 0)
                    return null;
                pattern.Append(Regex.Escape(end == i + 1 ? "'" : format[(i + 1)..end]));
                i = end + 1;
                continue;
            }
            var length = 1;
            while (i + length < format.Length && format[i + length] == c)
                length++;
            if (!char.IsAsciiLetter(c))
                pattern.Append(Regex.Escape(format.Substring(i, length)));
            else if (Letter(c, length) is { } piece)
                pattern.Append(piece);
            else
                return null;
            i += length;
        }
        return pattern.ToString();
    }

    private static string? Letter(char c, int length) => c switch
    {
        'y' or 'Y' or 'u' => length == 2 ? @"\d{2}" : @"\d{4}",
        'M' or 'L' or 'E' or 'e' or 'c' when length > 2 => @"[^\d\s]+",
        'E' => "[A-Za-z]+",
        'M' or 'L' or 'd' or 'D' or 'H' or 'h' or 'k' or 'K' or 'm' or 's' or 'w' or 'W' or 'F' or 'e' or 'c' => length == 1 ? @"\d{1,3}" : $@"\d{{{length.ToString(CultureInfo.InvariantCulture)}}}",
        'S' or 'n' or 'A' or 'N' => length == 1 ? @"\d+" : $@"\d{{{length.ToString(CultureInfo.InvariantCulture)},9}}",
        'a' => "(?:AM|PM|am|pm)",
        'G' => "[A-Za-z]+",
        'X' => length switch { 1 => @"(?:Z|[+-]\d\d(?:\d\d)?)", 2 => @"(?:Z|[+-]\d{4})", _ => @"(?:Z|[+-]\d\d:\d\d)" },
        'x' or 'Z' => length switch { >= 3 and not 4 => @"(?:Z|[+-]\d\d:?\d\d)", _ => @"[+-]\d\d:?\d\d" },
        'z' or 'V' or 'O' => ".+",
        _ => null,
    };
}
