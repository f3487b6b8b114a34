namespace Iqm.Contracts.Schemas.Formats;

/// <param name="relative">Whether a relative reference is one too (<c>uri-reference</c>).</param>
/// <remarks>Source: RFC 3986, appendix A.</remarks>
internal sealed class UriFormat(bool relative) : IStringFormat
{
    public string Expectation => relative ? "a URI or a relative reference such as /users/1" : "an absolute URI such as https://example.com/users/1";

    public bool Matches(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOfAny(":/?#"u8);
        var hasScheme = colon > 0 && text[colon] == (byte)':';
        if (hasScheme ? !IsScheme(text[..colon]) : !relative || (colon == 0 && text[0] == (byte)':'))
            return false;
        if (hasScheme)
            text = text[(colon + 1)..];
        var fragment = text.IndexOf((byte)'#');
        if (fragment >= 0)
        {
            if (!AreAll(text[(fragment + 1)..], "/?"u8))
                return false;
            text = text[..fragment];
        }
        var query = text.IndexOf((byte)'?');
        if (query >= 0)
        {
            if (!AreAll(text[(query + 1)..], "/?"u8))
                return false;
            text = text[..query];
        }
        if (!text.StartsWith("//"u8))
            return AreAll(text, "/"u8);
        var path = text[2..].IndexOf((byte)'/');
        return IsAuthority(path < 0 ? text[2..] : text.Slice(2, path)) && (path < 0 || AreAll(text[(2 + path)..], "/"u8));
    }

    private static bool IsScheme(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (!Ascii.IsLetterOrDigit(b) && b is not ((byte)'+' or (byte)'-' or (byte)'.'))
                return false;
        }
        return Ascii.IsLetter(text[0]);
    }

    private static bool IsAuthority(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        if (at >= 0)
        {
            if (!AreAll(text[..at], ""u8) || text[..at].Contains((byte)'@'))
                return false;
            text = text[(at + 1)..];
        }
        ReadOnlySpan<byte> port;
        if (text.StartsWith("["u8))
        {
            var close = text.IndexOf((byte)']');
            if (close < 0 || !IsLiteral(text[1..close]))
                return false;
            port = text[(close + 1)..];
        }
        else
        {
            var colon = text.IndexOf((byte)':');
            port = colon < 0 ? [] : text[colon..];
            if (!AreAll(colon < 0 ? text : text[..colon], ""u8, pchar: false))
                return false;
        }
        return port.Length == 0 || (port[0] == (byte)':' && port[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0);
    }

    private static bool IsLiteral(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0 || (text[0] | 0x20) != 'v')
            return Ipv6Format.IsAddress(text);
        var dot = text.IndexOf((byte)'.');
        return dot > 1 && AreHex(text[1..dot]) && dot < text.Length - 1 && AreAll(text[(dot + 1)..], ""u8);
    }

    private static bool AreHex(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (!Ascii.IsHex(b))
                return false;
        }
        return true;
    }

    /// <summary>Whether the text has only unreserved characters, sub-delims, percent-encoded bytes, <c>:</c> and <c>@</c>, and <paramref name="others"/>.</summary>
    private static bool AreAll(ReadOnlySpan<byte> text, ReadOnlySpan<byte> others, bool pchar = true)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var b = text[i];
            if (Ascii.IsLetterOrDigit(b) || "-._~!$&'()*+,;="u8.Contains(b) || (pchar && b is (byte)':' or (byte)'@') || others.Contains(b))
                continue;
            // The digits themselves are letters and digits, and pass as such.
            if (b != (byte)'%' || i + 2 >= text.Length || !Ascii.IsHex(text[i + 1]) || !Ascii.IsHex(text[i + 2]))
                return false;
        }
        return true;
    }
}
