using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Iqm.Contracts.Schemas.Json;

/// <summary>Hashes of names and values under a seed that is drawn once a process, so that an instance cannot be made to collide.</summary>
internal static class JsonHash
{
    private static readonly ulong Seed = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;

    /// <summary>The hash of unescaped UTF-8 text.</summary>
    public static ulong OfText(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length * 0x9E3779B97F4A7C15;
        while (text.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
            text = text[8..];
        }
        ulong rest = 0;
        foreach (var b in text)
            rest = (rest << 8) | b;
        return Mix(hash ^ rest);
    }

    /// <summary>The hash of the value at the cursor, equal for values that are equal as JSON; leaves the cursor behind the value.</summary>
    /// <remarks>Each type is marked in it: if 0 and "" had one hash, they would stand between each other where neighbours are compared.</remarks>
    /// <param name="cursor">At the first byte of a value whose syntax was already checked.</param>
    /// <param name="buffer">For strings with escapes.</param>
    public static ulong OfValue(ref JsonCursor cursor, JsonBuffer buffer)
    {
        var start = cursor.Position;
        switch (cursor.Text[start])
        {
            case (byte)'{':
                ulong members = 1;
                cursor.Position++;
                while (cursor.SkipWhitespace() != (byte)'}')
                {
                    if (cursor.Text[cursor.Position] == (byte)',')
                    {
                        cursor.Position++;
                        cursor.SkipWhitespace();
                    }
                    var name = OfString(ref cursor, buffer);
                    cursor.SkipWhitespace();
                    cursor.Position++;
                    cursor.SkipWhitespace();
                    // A sum, because members have no order.
                    members += Mix(name ^ BitOperations.RotateLeft(OfValue(ref cursor, buffer), 17));
                }
                cursor.Position++;
                return Mix(members ^ 0x7B);
            case (byte)'[':
                ulong items = 1;
                cursor.Position++;
                while (cursor.SkipWhitespace() != (byte)']')
                {
                    if (cursor.Text[cursor.Position] == (byte)',')
                    {
                        cursor.Position++;
                        cursor.SkipWhitespace();
                    }
                    items = Mix(items ^ OfValue(ref cursor, buffer));
                }
                cursor.Position++;
                return Mix(items ^ 0x5B);
            case (byte)'"':
                return Mix(OfString(ref cursor, buffer) ^ 0x22);
            case (byte)'t':
                cursor.Position += 4;
                return Mix(0x74);
            case (byte)'f':
                cursor.Position += 5;
                return Mix(0x66);
            case (byte)'n':
                cursor.Position += 4;
                return Mix(0x6E);
            default:
                cursor.ReadNumber(out _);
                return Mix(new JsonNumber(cursor.Text[start..cursor.Position]).Hash(Seed) ^ 0x30);
        }
    }

    private static ulong OfString(ref JsonCursor cursor, JsonBuffer buffer)
    {
        cursor.ReadString(out var start, out var length, out var escaped);
        var raw = cursor.Text.Slice(start, length);
        return OfText(escaped ? buffer.Unescape(raw) : raw);
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value ^ Seed, 0x9FB21C651E98DF25, out var low);
        return high ^ low;
    }
}
