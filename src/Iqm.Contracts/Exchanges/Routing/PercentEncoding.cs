using System.Buffers;
using System.Text;

namespace Iqm.Contracts.Exchanges.Routing;

/// <summary>Text in addresses and forms.</summary>
/// <remarks>Source: RFC 3986 §2.1; WHATWG URL, application/x-www-form-urlencoded.</remarks>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Decodes; false when a <c>%</c> is not followed by two digits or the bytes are not UTF-8. Text without either sign is given back as it is.</summary>
    /// <param name="raw">The text as sent.</param>
    /// <param name="plusIsSpace">Whether <c>+</c> stands for a space.</param>
    /// <param name="text">The decoded text.</param>
    public static bool TryDecode(ReadOnlyMemory<char> raw, bool plusIsSpace, out ReadOnlyMemory<char> text)
    {
        text = raw;
        var span = raw.Span;
        if (span.IndexOf('%') < 0 && (!plusIsSpace || span.IndexOf('+') < 0))
            return true;
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(span.Length));
        try
        {
            var count = 0;
            while (!span.IsEmpty)
            {
                if (span[0] == '%')
                {
                    if (span.Length < 3 || !char.IsAsciiHexDigit(span[1]) || !char.IsAsciiHexDigit(span[2]))
                        return false;
                    bytes[count++] = (byte)((Digit(span[1]) << 4) | Digit(span[2]));
                    span = span[3..];
                    continue;
                }
                var plain = span.IndexOfAny('%', '+');
                if (plain == 0)
                {
                    bytes[count++] = plusIsSpace ? (byte)' ' : (byte)'+';
                    span = span[1..];
                    continue;
                }
                count += Encoding.UTF8.GetBytes(plain < 0 ? span : span[..plain], bytes.AsSpan(count));
                span = plain < 0 ? default : span[plain..];
            }
            text = Strict.GetString(bytes, 0, count).AsMemory();
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Decodes a part of a path; text that cannot be decoded stays as it is.</summary>
    public static string DecodeOrKeep(string text) => TryDecode(text.AsMemory(), false, out var decoded) ? decoded.ToString() : text;

    private static int Digit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
