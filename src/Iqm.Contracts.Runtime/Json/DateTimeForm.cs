using System.Globalization;
using System.Text;

namespace Iqm.Contracts.Runtime;

/// <summary>How a date-time was written, so that it is written the same way again without its text being kept.</summary>
internal sealed class DateTimeForm
{
    private const int MaxDigits = 7;
    private static readonly string[] s_separators = ["'T'", "'t'", "' '"];
    private static readonly string[] s_ends = ["", "'Z'", "'z'", "zzz"];
    private static readonly DateTimeForm[] s_forms = [.. from separator in s_separators
                                                         from end in s_ends
                                                         from digits in Enumerable.Range(0, MaxDigits + 1)
                                                         select new DateTimeForm("yyyy-MM-dd" + separator + "HH:mm:ss" + (digits == 0 ? "" : "." + new string('f', digits)) + end, null)];

    private readonly string _format;
    private readonly string? _text;

    private DateTimeForm(string format, string? text)
    {
        _format = format;
        _text = text;
    }

    /// <summary>The form of a text that was read as <paramref name="value"/>. What <paramref name="value"/> cannot hold, such as an eighth digit of the fraction or a leap second, is kept as text.</summary>
    public static DateTimeForm Of(ReadOnlySpan<byte> text, DateTimeOffset value)
    {
        var separator = text[10] switch { (byte)'T' => 0, (byte)'t' => 1, _ => 2 };
        var (end, length) = text[^1] switch { (byte)'Z' => (1, 1), (byte)'z' => (2, 1), _ when text[^6] is (byte)'+' or (byte)'-' => (3, 6), _ => (0, 0) };
        var digits = Math.Max(0, text.Length - 19 - length - 1);
        var isHeld = digits <= MaxDigits && text[17] != (byte)'6' && (end != 3 || value.Offset != TimeSpan.Zero || text.EndsWith("+00:00"u8));
        return isHeld ? s_forms[(separator * s_ends.Length + end) * (MaxDigits + 1) + digits] : new DateTimeForm("", Encoding.ASCII.GetString(text));
    }

    /// <summary>The text.</summary>
    public string Write(DateTimeOffset value) => _text ?? value.ToString(_format, CultureInfo.InvariantCulture);
}
