using System.Text;

namespace Iqm.Contracts.Schemas.Json;

/// <summary>Reused memory for the unescaped text of one string at a time.</summary>
internal sealed class JsonBuffer
{
    private const int Keep = 64 * 1024;
    private byte[] _bytes = new byte[256];
    private char[] _chars = new char[256];

    /// <summary>The unescaped text; valid until the next call.</summary>
    public ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw)
    {
        if (_bytes.Length < raw.Length)
            _bytes = new byte[raw.Length * 2];
        return _bytes.AsSpan(0, JsonText.Unescape(raw, _bytes));
    }

    /// <summary>UTF-8 text as UTF-16; valid until the next call.</summary>
    public ReadOnlySpan<char> Transcode(ReadOnlySpan<byte> utf8)
    {
        if (_chars.Length < utf8.Length)
            _chars = new char[utf8.Length * 2];
        return _chars.AsSpan(0, Encoding.UTF8.GetChars(utf8, _chars));
    }

    /// <summary>Gives back memory that one huge string has taken.</summary>
    public void Trim()
    {
        if (_bytes.Length > Keep)
            _bytes = new byte[256];
        if (_chars.Length > Keep)
            _chars = new char[256];
    }
}
