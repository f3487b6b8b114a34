namespace Iqm.Contracts.Schemas.Formats;

/// <remarks>Source: RFC 1123 §2.1: labels of at most 63 letters, digits and inner hyphens, 253 bytes in all.</remarks>
internal sealed class HostnameFormat : IStringFormat
{
    public string Expectation => "a host name such as api.example.com";

    public bool Matches(ReadOnlySpan<byte> text) => IsHostname(text, international: false);

    public static bool IsHostname(ReadOnlySpan<byte> text, bool international)
    {
        if (text.Length is 0 or > 253)
            return false;
        var label = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == (byte)'.')
            {
                if (label is 0 or > 63 || text[i - 1] == (byte)'-')
                    return false;
                label = 0;
                continue;
            }
            var b = text[i];
            if (!Ascii.IsLetterOrDigit(b) && !(b == (byte)'-' && label > 0) && !(international && b >= 0x80))
                return false;
            label++;
        }
        return true;
    }
}
