using System.Runtime.Intrinsics;

namespace Iqm.Contracts.Schemas.Formats;

/// <remarks>Source: RFC 9562 §4. Any version and variant; not the urn: form.</remarks>
internal sealed class UuidFormat : IStringFormat
{
    public string Expectation => "a UUID such as 0b6ba83c-0b1f-4d0e-9a53-6f3a53f2a6de";

    public bool Matches(ReadOnlySpan<byte> text) =>
        text.Length == 36 && Matches(text[..16], (1 << 8) | (1 << 13)) && Matches(text[16..32], (1 << 2) | (1 << 7)) && Matches(text[20..], 1 << 3);

    /// <summary>Whether 16 bytes are hyphens where <paramref name="hyphens"/> has bits, and hexadecimal digits elsewhere.</summary>
    private static bool Matches(ReadOnlySpan<byte> block, uint hyphens)
    {
        var bytes = Vector128.Create(block);
        var digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        var letters = Vector128.LessThanOrEqual((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)5));
        return Vector128.Equals(bytes, Vector128.Create((byte)'-')).ExtractMostSignificantBits() == hyphens
            && (digits | letters).ExtractMostSignificantBits() == (~hyphens & 0xFFFF);
    }
}
