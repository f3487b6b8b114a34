namespace Iqm.Contracts.Schemas.Formats;

/// <remarks>Source: RFC 4291 §2.2; no zone identifier.</remarks>
internal sealed class Ipv6Format : IStringFormat
{
    public string Expectation => "an IPv6 address such as 2001:db8::1";

    public bool Matches(ReadOnlySpan<byte> text) => IsAddress(text);

    public static bool IsAddress(ReadOnlySpan<byte> text)
    {
        var gap = text.IndexOf("::"u8);
        if (gap < 0)
            return Groups(text, last: true) == 8;
        var before = Groups(text[..gap], last: false);
        var after = Groups(text[(gap + 2)..], last: true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /// <summary>How many 16-bit groups the text has; -1 if it is not a list of them.</summary>
    private static int Groups(ReadOnlySpan<byte> text, bool last)
    {
        if (text.Length == 0)
            return 0;
        var count = 0;
        while (true)
        {
            var end = text.IndexOf((byte)':');
            var group = end < 0 ? text : text[..end];
            if (end < 0 && last && group.Contains((byte)'.'))
                return Ipv4Format.IsAddress(group) ? count + 2 : -1;
            if (group.Length is 0 or > 4)
                return -1;
            foreach (var b in group)
            {
                if (!Ascii.IsHex(b))
                    return -1;
            }
            count++;
            if (end < 0)
                return count;
            text = text[(end + 1)..];
        }
    }
}
