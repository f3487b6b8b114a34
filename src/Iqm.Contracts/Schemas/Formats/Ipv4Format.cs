namespace Iqm.Contracts.Schemas.Formats;

/// <remarks>Source: RFC 2673 §3.2: four decimal numbers; no leading zeros, which some systems read as octal.</remarks>
internal sealed class Ipv4Format : IStringFormat
{
    public string Expectation => "an IPv4 address such as 192.0.2.1";

    public bool Matches(ReadOnlySpan<byte> text) => IsAddress(text);

    public static bool IsAddress(ReadOnlySpan<byte> text)
    {
        for (var part = 0; part < 4; part++)
        {
            var end = part < 3 ? text.IndexOf((byte)'.') : text.Length;
            if (end is < 1 or > 3 || Ascii.Digits(text, 0, end) is < 0 or > 255 || (text[0] == (byte)'0' && end > 1))
                return false;
            text = part < 3 ? text[(end + 1)..] : [];
        }
        return true;
    }
}
