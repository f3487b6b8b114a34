using System.Text.RegularExpressions;

namespace Iqm.Contracts.Mocking.Templates;

/// <summary>How an example writes a date and time, so that another one is written so.</summary>
internal static partial class MomentForm
{
    private const int MaxDigits = 7;

    /// <summary>The form as <see cref="DateTime.ToString(string)"/> takes it, for a moment in UTC; null for a text that is no date and time.</summary>
    public static string? Of(string text)
    {
        if (text.Length is < 19 or > 40 || Moment().Match(text) is not { Success: true } match)
            return null;
        var digits = match.Groups[1].Length;
        // .NET has ticks of 100 ns; the digits beyond are zeros.
        var fraction = digits == 0 ? "" : "." + new string('f', Math.Min(digits, MaxDigits)) + new string('0', Math.Max(0, digits - MaxDigits));
        var offset = match.Groups[2].Value;
        return $"yyyy-MM-dd'{text[10]}'HH:mm:ss{fraction}{(offset.Length == 0 ? "" : offset.Length == 1 ? $"'{offset}'" : "'+00:00'")}";
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})?\z")]
    private static partial Regex Moment();
}
