namespace Iqm.Contracts.Schemas.Formats;

/// <param name="offsetOptional">Whether the offset may be missing: what several vendors send, and what <c>x-offset: optional</c> says of a schema.</param>
/// <remarks>Source: RFC 3339 §5.6. The separator is T; a second 60 must be a leap second's place, the end of a UTC day.</remarks>
internal sealed class DateTimeFormat(bool offsetOptional) : IStringFormat
{
    public string Expectation => offsetOptional
        ? "a date and time such as 2024-02-29T12:34:56.789, with or without an offset"
        : "a date and time with an offset, such as 2024-02-29T12:34:56.789Z or 2024-02-29T12:34:56+01:00";

    public bool Matches(ReadOnlySpan<byte> text)
    {
        if (text.Length < 19 || !DateFormat.IsDate(text) || text[10] is not ((byte)'T' or (byte)'t') || text[13] != (byte)':' || text[16] != (byte)':')
            return false;
        int hour = Ascii.Digits(text, 11, 2), minute = Ascii.Digits(text, 14, 2), second = Ascii.Digits(text, 17, 2);
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60)
            return false;
        var i = 19;
        if (i < text.Length && text[i] == (byte)'.')
        {
            var start = ++i;
            while (i < text.Length && Ascii.IsDigit(text[i]))
                i++;
            if (i == start)
                return false;
        }
        if (!Offset(text[i..], out var offset))
            return false;
        return second < 60 || (((hour * 60) + minute - offset + 2880) % 1440) == 1439;
    }

    private bool Offset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 0)
            return offsetOptional;
        if (text.Length == 1)
            return text[0] is (byte)'Z' or (byte)'z';
        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != (byte)':')
            return false;
        int hour = Ascii.Digits(text, 1, 2), minute = Ascii.Digits(text, 4, 2);
        minutes = ((hour * 60) + minute) * (text[0] == (byte)'-' ? -1 : 1);
        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59;
    }
}
