using System.Globalization;
using System.Numerics;

namespace Iqm.Contracts.Schemas.Json;

/// <summary>A JSON number of any size, compared by value without ever being expanded.</summary>
/// <remarks>Its value is 0.d₁d₂d₃… × 10^<see cref="_magnitude"/>, the digits being those of the text without leading and trailing zeros.</remarks>
internal readonly ref struct JsonNumber
{
    // Far beyond any number of digits that fits a span, far below overflow when digits are added.
    private const long ExponentLimit = 1_000_000_000_000_000;

    private readonly ReadOnlySpan<byte> _digits; // from the first to the last significant digit, one '.' may be among them
    private readonly int _count;                 // significant digits
    private readonly int _sign;                  // -1, 0, 1
    private readonly long _magnitude;

    /// <param name="text">A number that follows the JSON grammar.</param>
    public JsonNumber(ReadOnlySpan<byte> text)
    {
        var negative = text[0] == (byte)'-';
        if (negative)
            text = text[1..];
        long exponent = 0;
        var e = text.IndexOfAny((byte)'e', (byte)'E');
        if (e >= 0)
        {
            exponent = ReadExponent(text[(e + 1)..]);
            text = text[..e];
        }
        var dot = text.IndexOf((byte)'.');
        var integerDigits = dot < 0 ? text.Length : dot;
        var first = text.IndexOfAnyExcept((byte)'0', (byte)'.');
        if (first < 0)
            return;
        var last = text.LastIndexOfAnyExcept((byte)'0', (byte)'.');
        _sign = negative ? -1 : 1;
        _digits = text[first..(last + 1)];
        _count = _digits.Length - (_digits.Contains((byte)'.') ? 1 : 0);
        // Before the point there are no leading zeros, behind it there may be.
        _magnitude = exponent + (first < integerDigits ? integerDigits : integerDigits + 1 - first);
    }

    public bool IsInteger => _sign == 0 || _magnitude >= _count;

    private static long ReadExponent(ReadOnlySpan<byte> text)
    {
        var negative = text[0] == (byte)'-';
        if (text[0] is (byte)'-' or (byte)'+')
            text = text[1..];
        long value = 0;
        foreach (var digit in text)
            value = Math.Min((value * 10) + (digit - '0'), ExponentLimit);
        return negative ? -value : value;
    }

    /// <summary>Negative, zero or positive as <paramref name="left"/> is less than, equal to or greater than <paramref name="right"/>.</summary>
    public static int Compare(JsonNumber left, JsonNumber right)
    {
        if (left._sign != right._sign)
            return left._sign - right._sign;
        var magnitude = left._magnitude.CompareTo(right._magnitude);
        return left._sign * (magnitude != 0 ? magnitude : CompareDigits(left._digits, right._digits));
    }

    private static int CompareDigits(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int i = 0, k = 0;
        while (true)
        {
            if (i < left.Length && left[i] == (byte)'.')
                i++;
            if (k < right.Length && right[k] == (byte)'.')
                k++;
            if (i == left.Length || k == right.Length)
                return (left.Length - i).CompareTo(right.Length - k);
            if (left[i] != right[k])
                return left[i].CompareTo(right[k]);
            i++;
            k++;
        }
    }

    /// <summary>Whether this is an integer times <paramref name="divisor"/>, exactly; <paramref name="divisor"/> must not be zero.</summary>
    public bool IsMultipleOf(JsonNumber divisor)
    {
        if (_sign == 0)
            return true;
        // this = a·10^x and divisor = b·10^y with integers a, b that do not end in 0.
        var shift = (_magnitude - _count) - (divisor._magnitude - divisor._count);
        // a·10^x is a multiple of b·10^y with x < y only if 10 divides a.
        if (shift < 0)
            return false;
        if (divisor._count <= 18)
        {
            ulong b = 0, remainder = 0;
            foreach (var digit in divisor._digits)
                b = digit == (byte)'.' ? b : (b * 10) + (ulong)(digit - '0');
            foreach (var digit in _digits)
                remainder = digit == (byte)'.' ? remainder : ((remainder * 10) + (ulong)(digit - '0')) % b;
            return shift == 0 ? remainder == 0 : (UInt128)remainder * (ulong)BigInteger.ModPow(10, shift, b) % b == 0;
        }
        // Digit by digit the time would be that of both lengths multiplied.
        var big = BigInteger.Parse(DigitsOf(divisor), CultureInfo.InvariantCulture);
        var rest = BigInteger.Parse(DigitsOf(this), CultureInfo.InvariantCulture) % big;
        // Powers of ten help only as far as b has factors 2 or 5, of which a digit holds fewer than four.
        return rest.IsZero || (rest * BigInteger.ModPow(10, Math.Min(shift, 4L * divisor._count), big) % big).IsZero;
    }

    private static string DigitsOf(JsonNumber number) => System.Text.Encoding.ASCII.GetString(number._digits).Replace(".", "", StringComparison.Ordinal);

    /// <summary>A hash that is equal for equal numbers, however they are written.</summary>
    public ulong Hash(ulong seed)
    {
        var hash = seed ^ ((ulong)_magnitude * 0x9E3779B97F4A7C15) ^ (ulong)(uint)_sign;
        foreach (var digit in _digits)
        {
            if (digit != (byte)'.')
                hash = (hash ^ digit) * 0x100000001B3;
        }
        return hash;
    }

    /// <summary>Reads up to 18 plain digits with an optional minus sign.</summary>
    public static bool TryReadInt64(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var negative = text[0] == (byte)'-';
        if (negative)
            text = text[1..];
        if (text.Length > 18)
            return false;
        foreach (var digit in text)
        {
            if ((uint)(digit - '0') > 9)
                return false;
            value = (value * 10) + (digit - '0');
        }
        if (negative)
            value = -value;
        return true;
    }

    /// <summary>One spelling for equal numbers.</summary>
    /// <remarks>Source: ECMA-262 §6.1.6.1.20, with all the digits.</remarks>
    public override string ToString()
    {
        const int MostPlainDigits = 21, LeastPlainMagnitude = -5;
        if (_sign == 0)
            return "0";
        var digits = DigitsOf(this);
        var text = _magnitude switch
        {
            > 0 and <= MostPlainDigits when _magnitude >= _count => digits.PadRight((int)_magnitude, '0'),
            > 0 and <= MostPlainDigits => digits.Insert((int)_magnitude, "."),
            >= LeastPlainMagnitude and <= 0 => $"0.{new string('0', (int)-_magnitude)}{digits}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{(_count > 1 ? "." : "")}{digits[1..]}e{_magnitude - 1:+0;-0}"),
        };
        return _sign < 0 ? "-" + text : text;
    }
}
