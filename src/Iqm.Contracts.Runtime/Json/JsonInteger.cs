using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>Integers as JSON Schema means them: a number without a fractional part, however it is written (<c>5</c>, <c>5.0</c>, <c>5e0</c>).</summary>
/// <remarks>Source: JSON Schema Validation draft 6 and later, §6.1.1; arithmetic is exact, no floating point is involved.</remarks>
internal static class JsonInteger
{
    /// <summary>More digits than this cannot be an integer that fits, other than by zeros that no one writes.</summary>
    private const int MaxLength = 1024;

    public static long Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException();
        if (reader.TryGetInt64(out var value))
            return value;
        ReadOnlySpan<byte> text = reader.ValueSpan;
        if (reader.HasValueSequence)
            text = reader.ValueSequence.Length <= MaxLength ? reader.ValueSequence.ToArray() : [];
        return TryParseSlow(text, out value) ? value : throw new JsonException();
    }

    /// <summary>Parses a JSON number.</summary>
    /// <param name="number">A number in JSON's grammar; anything else is a caller's error.</param>
    /// <param name="value">The integer, when it is one and fits.</param>
    public static bool TryParse(ReadOnlySpan<byte> number, out long value) =>
        Utf8Parser.TryParse(number, out value, out var consumed) && consumed == number.Length || TryParseSlow(number, out value);

    private static bool TryParseSlow(ReadOnlySpan<byte> number, out long value)
    {
        value = 0;
        if (number.Length is 0 or > MaxLength)
            return false;
        var negative = number[0] == '-';
        if (negative)
            number = number[1..];

        var exponent = 0;
        if (number.IndexOfAny((byte)'e', (byte)'E') is >= 0 and var e)
        {
            exponent = Exponent(number[(e + 1)..]);
            number = number[..e];
        }

        // value = significant * 10^exponent, where zeros that follow the significant digits only raise the exponent
        ulong significant = 0;
        var zeros = 0;
        var afterPoint = false;
        foreach (var c in number)
        {
            if (c == '.')
            {
                afterPoint = true;
                continue;
            }
            if (afterPoint)
                exponent--;
            zeros++;
            if (c == '0')
                continue;
            if (!Shift(ref significant, zeros, c - '0'))
                return false;
            zeros = 0;
        }
        if (significant == 0)
            return true;
        exponent += zeros;
        return exponent >= 0 && Shift(ref significant, exponent, 0) && Sign(significant, negative, out value);
    }

    /// <summary>Multiplies by a power of ten and adds a digit; false when the result does not fit.</summary>
    private static bool Shift(ref ulong value, int powers, int digit)
    {
        for (; powers > 0 && value != 0; powers--)
        {
            if (value > ulong.MaxValue / 10 - 1)
                return false;
            value *= 10;
        }
        value += (ulong)digit;
        return true;
    }

    private static bool Sign(ulong magnitude, bool negative, out long value)
    {
        value = negative ? unchecked(-(long)magnitude) : unchecked((long)magnitude);
        return magnitude <= long.MaxValue || negative && magnitude == 1UL << 63;
    }

    /// <summary>The exponent, held to a range that no integer that fits can leave.</summary>
    private static int Exponent(ReadOnlySpan<byte> text)
    {
        const int Limit = 1_000_000;
        var negative = text[0] == '-';
        if (text[0] is (byte)'-' or (byte)'+')
            text = text[1..];
        var value = 0;
        foreach (var c in text)
            value = Math.Min(Limit, value * 10 + (c - '0'));
        return negative ? -value : value;
    }
}
