using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads date-times as vendors write them: RFC 3339, and RFC 3339 without its offset, which then is UTC.</summary>
/// <remarks>Source: RFC 3339 §5.6 (lower-case <c>t</c> and <c>z</c>, a space for <c>T</c>) and §5.7 (the leap second).</remarks>
internal static class DateTimeText
{
    /// <summary>The longest text looked at; a fraction may be longer than a tick can hold.</summary>
    internal const int MaxLength = 64;

    private const int TickDigits = 7;

    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length is < 19 or > MaxLength
            || !TryDate(text[..10], out var date)
            || text[10] is not ('T' or 't' or ' ')
            || !Number(text, 11, out var hour) || text[13] != ':'
            || !Number(text, 14, out var minute) || text[16] != ':'
            || !Number(text, 17, out var second)
            || hour > 23 || minute > 59 || second > 60)
            return false;

        var rest = text[19..];
        if (!TryFraction(ref rest, out var fraction) || !TryOffset(rest, out var offset))
            return false;

        var ticks = date.DayNumber * TimeSpan.TicksPerDay + hour * TimeSpan.TicksPerHour + minute * TimeSpan.TicksPerMinute + second * TimeSpan.TicksPerSecond + fraction;
        var utcTicks = ticks - offset * TimeSpan.TicksPerMinute;
        if (second == 60 && utcTicks % TimeSpan.TicksPerDay >= TimeSpan.TicksPerSecond)
            return false; // a leap second is 23:59:60 UTC and nothing else; the clock here calls it the midnight that follows
        if (utcTicks < 0 || utcTicks > DateTime.MaxValue.Ticks)
            return false;

        // DateTimeOffset stops at 14 hours where RFC 3339 goes on to 23:59; beyond it the instant is what can be kept.
        value = Math.Abs(offset) <= 14 * 60 && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.FromMinutes(offset))
            : new DateTimeOffset(utcTicks, TimeSpan.Zero);
        return true;
    }

    /// <summary>Reads a full-date, <c>yyyy-MM-dd</c>.</summary>
    public static bool TryDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !Number(text, 0, out var century) || !Number(text, 2, out var year)
            || !Number(text, 5, out var month) || !Number(text, 8, out var day))
            return false;
        year += century * 100;
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Copies a JSON string; false when it is not a string or longer than any date-time.</summary>
    public static bool TryCopy(ref Utf8JsonReader reader, scoped Span<char> buffer, out int length)
    {
        length = 0;
        if (reader.TokenType != JsonTokenType.String)
            return false;
        // An escaped character takes at most six bytes, and never fewer bytes than characters.
        var bytes = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (bytes > buffer.Length)
        {
            if (bytes > 6 * MaxLength || reader.GetString() is not { } text || text.Length > buffer.Length)
                return false;
            text.CopyTo(buffer);
            length = text.Length;
            return true;
        }
        length = reader.CopyString(buffer);
        return true;
    }

    private static bool TryFraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (rest.IsEmpty || rest[0] != '.')
            return true;
        var digits = 1;
        for (; digits < rest.Length && char.IsAsciiDigit(rest[digits]); digits++)
        {
            if (digits <= TickDigits)
                ticks = ticks * 10 + (rest[digits] - '0');
        }
        for (var i = digits; i <= TickDigits; i++)
            ticks *= 10;
        rest = rest[digits..];
        return digits > 1;
    }

    /// <summary>Reads what is left: nothing, <c>Z</c> or <c>±hh:mm</c>, in minutes.</summary>
    private static bool TryOffset(ReadOnlySpan<char> rest, out int minutes)
    {
        minutes = 0;
        if (rest.IsEmpty || rest is "Z" or "z")
            return true;
        if (rest.Length != 6 || rest[0] is not ('+' or '-') || rest[3] != ':' || !Number(rest, 1, out var hour) || !Number(rest, 4, out var minute) || hour > 23 || minute > 59)
            return false;
        minutes = hour * 60 + minute;
        if (rest[0] == '-')
            minutes = -minutes;
        return true;
    }

    private static bool Number(ReadOnlySpan<char> text, int at, out int value)
    {
        value = (text[at] - '0') * 10 + (text[at + 1] - '0');
        return char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]);
    }
}
