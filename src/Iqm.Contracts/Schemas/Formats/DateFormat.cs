namespace Iqm.Contracts.Schemas.Formats;

/// <remarks>Source: RFC 3339 §5.6, full-date; days as in the Gregorian calendar.</remarks>
internal sealed class DateFormat : IStringFormat
{
    public string Expectation => "a date of the calendar, such as 2024-02-29";

    public bool Matches(ReadOnlySpan<byte> text) => text.Length == 10 && IsDate(text);

    /// <summary>Whether the first ten bytes are a date.</summary>
    public static bool IsDate(ReadOnlySpan<byte> text)
    {
        if (text.Length < 10 || text[4] != (byte)'-' || text[7] != (byte)'-')
            return false;
        int year = Ascii.Digits(text, 0, 4), month = Ascii.Digits(text, 5, 2), day = Ascii.Digits(text, 8, 2);
        // RFC 3339 knows the year 0000, a leap year, which DateTime does not.
        return year >= 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? 4 : year, month);
    }
}
