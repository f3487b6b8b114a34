using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Strings that recordings repeat, such as names and values of header fields and addresses, made once. For one thread.</summary>
internal sealed class TextPool
{
    private const int Slots = 4096;
    private const int MaxLength = 256;

    private readonly string?[] _texts = new string?[Slots];

    /// <summary>The value of the string that the reader is at.</summary>
    /// <exception cref="InvalidOperationException">It is no Unicode text.</exception>
    public string Get(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence || reader.ValueSpan.Length is 0 or > MaxLength)
            return reader.GetString()!;
        var utf8 = reader.ValueSpan;
        ref var slot = ref _texts[Slot(utf8)];
        // Text that is not ASCII is equal to none, and made anew.
        return slot is not null && Ascii.Equals(utf8, slot) ? slot : slot = reader.GetString()!;
    }

    // Length, beginning and end tell nearly all of them apart.
    private static uint Slot(ReadOnlySpan<byte> text)
    {
        var (first, last) = text.Length >= 8 ? (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]))
            : text.Length >= 4 ? (BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]))
            : (text[0], text[^1]);
        var hash = ((first * 0x9E3779B97F4A7C15) ^ last) * 0x9E3779B97F4A7C15 + (ulong)text.Length * 0xC2B2AE3D27D4EB4F;
        return (uint)(hash >> 40) % Slots;
    }
}
