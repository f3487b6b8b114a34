namespace Iqm.Contracts.Schemas.Formats;

/// <remarks>Source: RFC 4648 §4: base64 with padding and without line breaks.</remarks>
internal sealed class ByteFormat : IStringFormat
{
    public string Expectation => "base64 text, padded with '=' to a multiple of four characters";

    public bool Matches(ReadOnlySpan<byte> text)
    {
        if (text.Length % 4 != 0)
            return false;
        var padding = text.EndsWith("=="u8) ? 2 : text.EndsWith("="u8) ? 1 : 0;
        foreach (var b in text[..^padding])
        {
            if (!Ascii.IsLetterOrDigit(b) && b is not ((byte)'+' or (byte)'/'))
                return false;
        }
        return true;
    }
}
