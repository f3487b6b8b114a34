namespace Iqm.Contracts.Schemas.Formats;

/// <remarks>Source: RFC 5321 §4.1.2, Mailbox; characters beyond ASCII as in RFC 6531 are accepted, since mail systems accept them.</remarks>
internal sealed class EmailFormat : IStringFormat
{
    public string Expectation => "a mail address such as someone@example.com";

    public bool Matches(ReadOnlySpan<byte> text)
    {
        var at = text.LastIndexOf((byte)'@');
        return at > 0 && at <= 64 && IsLocalPart(text[..at]) && IsDomain(text[(at + 1)..]);
    }

    private static bool IsLocalPart(ReadOnlySpan<byte> text)
    {
        if (text[0] == (byte)'"')
            return IsQuoted(text);
        var previous = (byte)'.';
        foreach (var b in text)
        {
            if (b == (byte)'.' ? previous == (byte)'.' : !IsAtom(b))
                return false;
            previous = b;
        }
        return previous != (byte)'.';
    }

    private static bool IsAtom(byte b) => b >= 0x80 || Ascii.IsLetterOrDigit(b) || "!#$%&'*+-/=?^_`{|}~"u8.Contains(b);

    private static bool IsQuoted(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[^1] != (byte)'"')
            return false;
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == (byte)'\\')
                i++;
            if (i == text.Length - 1 || text[i] < 0x20 || text[i] == 0x7F || (text[i] == (byte)'"' && text[i - 1] != (byte)'\\'))
                return false;
        }
        return true;
    }

    private static bool IsDomain(ReadOnlySpan<byte> text)
    {
        if (text.Length > 2 && text[0] == (byte)'[' && text[^1] == (byte)']')
        {
            var literal = text[1..^1];
            return literal.StartsWith("IPv6:"u8) ? Ipv6Format.IsAddress(literal[5..]) : Ipv4Format.IsAddress(literal);
        }
        return HostnameFormat.IsHostname(text, international: true);
    }
}
