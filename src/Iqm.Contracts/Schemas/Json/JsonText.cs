using System.Text;

namespace Iqm.Contracts.Schemas.Json;

/// <summary>The text of JSON strings whose syntax was already checked.</summary>
internal static class JsonText
{
    /// <summary>Writes the unescaped form of <paramref name="raw"/>, which is never longer; returns how many bytes it has.</summary>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<byte> target)
    {
        int read = 0, written = 0;
        while (true)
        {
            var plain = raw[read..].IndexOf((byte)'\\');
            if (plain < 0)
                plain = raw.Length - read;
            raw.Slice(read, plain).CopyTo(target[written..]);
            read += plain;
            written += plain;
            if (read == raw.Length)
                return written;
            var kind = raw[read + 1];
            read += 2;
            if (kind != (byte)'u')
            {
                target[written++] = kind switch
                {
                    (byte)'b' => (byte)'\b', (byte)'f' => (byte)'\f', (byte)'n' => (byte)'\n', (byte)'r' => (byte)'\r', (byte)'t' => (byte)'\t',
                    _ => kind,
                };
                continue;
            }
            JsonCursor.ReadHex(raw, read, out var unit);
            read += 4;
            if (unit is >= 0xD800 and <= 0xDBFF)
            {
                JsonCursor.ReadHex(raw, read + 2, out var low);
                read += 6;
                unit = char.ConvertToUtf32((char)unit, (char)low);
            }
            written += new Rune(unit).EncodeToUtf8(target[written..]);
        }
    }

    /// <summary>The unescaped text as a string.</summary>
    public static string Decode(ReadOnlySpan<byte> raw, bool escaped)
    {
        if (!escaped)
            return Encoding.UTF8.GetString(raw);
        var buffer = new byte[raw.Length];
        return Encoding.UTF8.GetString(buffer, 0, Unescape(raw, buffer));
    }

    /// <summary>How many Unicode code points valid UTF-8 text has.</summary>
    public static int CountCodePoints(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var b in utf8)
        {
            if ((b & 0xC0) != 0x80)
                count++;
        }
        return count;
    }
}
