using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iqm.Contracts.Schemas.Json;

/// <summary>Reads JSON tokens from UTF-8 text that is known to be valid UTF-8.</summary>
/// <remarks>
/// A reader of its own, rather than Utf8JsonReader, because a subtree must be read again from its byte offset (branches of anyOf and oneOf),
/// escaped lone surrogates must be refused, and nesting is counted by the caller. Source: RFC 8259.
/// </remarks>
internal ref struct JsonCursor(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Byte offset of what is read next.</summary>
    public int Position;

    /// <summary>Why the last read returned false.</summary>
    public string? Error;

    public readonly ReadOnlySpan<byte> Text => _text;

    /// <summary>Moves to the next byte that is not white space and returns it; 0 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte SkipWhitespace()
    {
        if ((uint)Position < (uint)_text.Length)
        {
            var next = _text[Position];
            return next > 0x20 ? next : SkipRun();
        }
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte SkipRun()
    {
        var i = Position;
        var text = _text;
        // Mostly one space after a colon or comma.
        if (text[i] == (byte)' ' && (uint)(i + 1) < (uint)text.Length && text[i + 1] > 0x20)
        {
            Position = i + 1;
            return text[i + 1];
        }
        while ((uint)i < (uint)text.Length)
        {
            var next = text[i];
            if (next > 0x20 || !(next is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                Position = i;
                return next;
            }
            i++;
            // Indentation: eight spaces at a time.
            while (i + 8 <= text.Length && Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), i)) == 0x2020202020202020)
                i += 8;
        }
        Position = i;
        return 0;
    }

    /// <summary>Reads the string whose opening quote is at <see cref="Position"/>; the range excludes the quotes.</summary>
    public bool ReadString(out int start, out int length, out bool escaped)
    {
        start = Position + 1;
        escaped = false;
        var text = _text;
        ref var first = ref MemoryMarshal.GetReference(text);
        var i = start;
        while (true)
        {
            while (i + Vector128<byte>.Count <= text.Length)
            {
                var block = Vector128.LoadUnsafe(ref first, (nuint)i);
                var stops = (Vector128.Equals(block, Vector128.Create((byte)'"')) | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                    | Vector128.LessThan(block, Vector128.Create((byte)0x20))).ExtractMostSignificantBits();
                if (stops != 0)
                {
                    i += BitOperations.TrailingZeroCount(stops);
                    goto Stop;
                }
                i += Vector128<byte>.Count;
            }
            while ((uint)i < (uint)text.Length && text[i] is not ((byte)'"' or (byte)'\\' or < 0x20))
                i++;
            if (i >= text.Length)
                return Fail(i, "the text ends inside a string", out length);
            Stop:
            switch (text[i])
            {
                case (byte)'"':
                    length = i - start;
                    Position = i + 1;
                    return true;
                case (byte)'\\':
                    escaped = true;
                    if (!SkipEscape(ref i))
                    {
                        length = 0;
                        return false;
                    }
                    break;
                default:
                    return Fail(i, "a control character in a string must be written as an escape", out length);
            }
        }
    }

    private bool SkipEscape(ref int i)
    {
        var text = _text;
        var kind = i + 1 < text.Length ? text[i + 1] : (byte)0;
        if (kind != (byte)'u')
        {
            if (!"\"\\/bfnrt"u8.Contains(kind))
                return Fail(i, "an unknown escape in a string", out _);
            i += 2;
            return true;
        }
        if (!ReadHex(text, i + 2, out var unit))
            return Fail(i, "\\u must be followed by four hexadecimal digits", out _);
        if (unit is >= 0xD800 and <= 0xDFFF)
        {
            var pairs = unit < 0xDC00 && i + 7 < text.Length && text[i + 6] == (byte)'\\' && text[i + 7] == (byte)'u'
                && ReadHex(text, i + 8, out var low) && low is >= 0xDC00 and <= 0xDFFF;
            if (!pairs)
                return Fail(i, "half a surrogate pair is escaped, which is no character", out _);
            i += 6;
        }
        i += 6;
        return true;
    }

    internal static bool ReadHex(ReadOnlySpan<byte> text, int at, out int value)
    {
        value = 0;
        if (at + 4 > text.Length)
            return false;
        for (var k = at; k < at + 4; k++)
        {
            var digit = text[k] switch
            {
                >= (byte)'0' and <= (byte)'9' => text[k] - '0',
                >= (byte)'a' and <= (byte)'f' => text[k] - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => text[k] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return false;
            value = (value << 4) | digit;
        }
        return true;
    }

    /// <summary>Reads the number at <see cref="Position"/>; <paramref name="plain"/> says that it has neither fraction nor exponent.</summary>
    public bool ReadNumber(out bool plain)
    {
        var text = _text;
        var i = Position;
        plain = true;
        if (text[i] == (byte)'-')
            i++;
        var digits = i;
        while ((uint)i < (uint)text.Length && (uint)(text[i] - '0') <= 9)
            i++;
        if (i == digits)
            return Fail(i, i == Position ? "a value must start here" : "a digit must follow '-'", out _);
        if (text[digits] == (byte)'0' && i > digits + 1)
            return Fail(digits, "a number must not start with '0'", out _);
        if ((uint)i < (uint)text.Length && text[i] is (byte)'.' or (byte)'e' or (byte)'E')
        {
            plain = false;
            if (text[i] == (byte)'.' && !ReadDigits(ref i))
                return false;
            if ((uint)i < (uint)text.Length && text[i] is (byte)'e' or (byte)'E')
            {
                if (i + 1 < text.Length && text[i + 1] is (byte)'+' or (byte)'-')
                    i++;
                if (!ReadDigits(ref i))
                    return false;
            }
        }
        Position = i;
        return true;
    }

    private bool ReadDigits(ref int i)
    {
        var start = ++i;
        while ((uint)i < (uint)_text.Length && (uint)(_text[i] - '0') <= 9)
            i++;
        return i > start || Fail(i, "a digit must follow in a number", out _);
    }

    /// <summary>Reads exactly <paramref name="literal"/>.</summary>
    public bool ReadLiteral(scoped ReadOnlySpan<byte> literal)
    {
        if (!_text[Position..].StartsWith(literal))
            return Fail(Position, "a value must start here", out _);
        Position += literal.Length;
        return true;
    }

    /// <summary>Moves behind the value at <see cref="Position"/>, whose syntax was already checked.</summary>
    public void SkipValue()
    {
        var depth = 0;
        do
        {
            switch (SkipWhitespace())
            {
                case (byte)'"':
                    ReadString(out _, out _, out _);
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    Position++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    Position++;
                    break;
                case (byte)',' or (byte)':':
                    Position++;
                    break;
                default:
                    while ((uint)Position < (uint)_text.Length && _text[Position] is not ((byte)',' or (byte)'}' or (byte)']' or <= 0x20))
                        Position++;
                    break;
            }
        }
        while (depth > 0 && Position < _text.Length);
    }

    /// <summary>Notes why and where reading failed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Fail(int position, string error, out int length)
    {
        length = 0;
        Position = position;
        Error = error;
        return false;
    }
}
