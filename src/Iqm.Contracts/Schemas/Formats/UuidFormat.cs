namespace Iqm.Contracts.Schemas.Formats;

/// <remarks>Source: RFC 9562 §4. Any version and variant; not the urn: form.</remarks>
internal sealed class UuidFormat : IStringFormat
{
    public string Expectation => "a UUID such as 0b6ba83c-0b1f-4d0e-9a53-6f3a53f2a6de";

    public bool Matches(ReadOnlySpan<byte> text)
    {
        if (text.Length != 36)
            return false;
        for (var i = 0; i < 36; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != (byte)'-' : !Ascii.IsHex(text[i]))
                return false;
        }
        return true;
    }
}
