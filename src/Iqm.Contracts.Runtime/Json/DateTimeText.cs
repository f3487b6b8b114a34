using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads date-times as vendors write them: RFC 3339, and RFC 3339 without its offset, which then is UTC.</summary>
/// <remarks>Source: RFC 3339 §5.6 (lower-case <c>t</c> and <c>z</c>, a space for <c>T</c>) and §5.7 (the leap second).</remarks>
internal static class DateTimeText
{
    /// <summary>The longest text looked at; a fraction may be longer than a tick can hold.</summary>
    internal const int MaxLength = 64;

    private const int TickDigits = 7;

    /// <summary>The ASCII bytes of a text; false when it is none of ASCII or longer than any date-time.</summary>
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> buffer, out int length) => Ascii.FromUtf16(text, buffer, out length) == OperationStatus.Done;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length is < 19 or > MaxLength
            || !TryDay(text[..10], out var day)
            || text[10] is not ((byte)'T' or (byte)'t' or (byte)' ')
            || !Number(text, 11, out var hour) || text[13] != ':'
            || !Number(text, 14, out var minute) || text[16] != ':'
            || !Number(text, 17, out var second)
            || hour > 23 || minute > 59 || second > 60)
            return false;

        var rest = text[19..];
        if (!TryFraction(ref rest, out var fraction) || !TryOffset(rest, out var offset))
            return false;

        var ticks = day.Ticks + hour * TimeSpan.TicksPerHour + minute * TimeSpan.TicksPerMinute + second * TimeSpan.TicksPerSecond + fraction;
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
    public static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        var isDate = TryDay(text, out var day);
        date = DateOnly.FromDateTime(day);
        return isDate;
    }

    private static bool TryDay(ReadOnlySpan<byte> text, out DateTime day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !Number(text, 0, out var century) || !Number(text, 2, out var year)
            || !Number(text, 5, out var month) || !Number(text, 8, out var number))
            return false;
        year += century * 100;
        if (year == 0 || month is 0 or > 12 || number == 0 || number > 28 && number > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateTime(year, month, number);
        return true;
    }

    /// <summary>The bytes of a JSON string, in the reader's own memory where that is possible; empty when it is not a string or longer than any date-time.</summary>
    public static ReadOnlySpan<byte> Of(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            return [];
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
            return reader.ValueSpan;
        // An escaped character takes at most six bytes.
        var bytes = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        return bytes <= 6 * MaxLength ? Encoding.UTF8.GetBytes(reader.GetString()!) : [];
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        if (rest.IsEmpty || rest[0] != '.')
            return true;
        var digits = 1;
        for (; digits < rest.Length && IsDigit(rest[digits]); digits++)
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
    private static bool TryOffset(ReadOnlySpan<byte> rest, out int minutes)
    {
        minutes = 0;
        if (rest.IsEmpty || rest.Length == 1 && rest[0] is (byte)'Z' or (byte)'z')
            return true;
        if (rest.Length != 6 || rest[0] is not ((byte)'+' or (byte)'-') || rest[3] != ':' || !Number(rest, 1, out var hour) || !Number(rest, 4, out var minute) || hour > 23 || minute > 59)
            return false;
        minutes = hour * 60 + minute;
        if (rest[0] == '-')
            minutes = -minutes;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Number(ReadOnlySpan<byte> text, int at, out int value)
    {
        var (tens, ones) = (text[at], text[at + 1]);
        value = (tens - '0') * 10 + (ones - '0');
        return IsDigit(tens) && IsDigit(ones);
    }

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';
}
