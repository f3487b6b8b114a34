using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>The text of one file as valid UTF-8 without byte order mark.</summary>
internal sealed record SourceText(string File, ReadOnlyMemory<byte> Utf8)
{
    public static SourceText From(string file, string text) => new(file, Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));

    /// <summary>Reads UTF-8, or UTF-16 and UTF-32 where a byte order mark says so.</summary>
    /// <exception cref="LoadException">The bytes are not text.</exception>
    public static SourceText From(string file, byte[] bytes)
    {
        ReadOnlySpan<byte> span = bytes;
        if (span.StartsWith(Encoding.UTF8.Preamble))
            return Checked(file, bytes.AsMemory(3));
        if (span.StartsWith(Encoding.UTF32.Preamble))
            return Transcoded(file, bytes.AsSpan(4), new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true));
        if (span.StartsWith(Encoding.Unicode.Preamble))
            return Transcoded(file, bytes.AsSpan(2), new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true));
        if (span.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Transcoded(file, bytes.AsSpan(2), new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true));
        return Checked(file, bytes);
    }

    /// <summary>Adds the text to <paramref name="hash"/> with line ends as LF, so that a checkout with CR LF has the same hash.</summary>
    public void AppendTo(IncrementalHash hash)
    {
        var rest = Utf8.Span;
        for (int end; (end = rest.IndexOf("\r\n"u8)) >= 0; rest = rest[(end + 1)..])
            hash.AppendData(rest[..end]);
        hash.AppendData(rest);
    }

    private static SourceText Transcoded(string file, ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return new SourceText(file, Encoding.UTF8.GetBytes(encoding.GetString(bytes)));
        }
        catch (DecoderFallbackException)
        {
            throw new LoadException(Finding.Create(DiagnosticCatalog.InvalidEncoding, new SourcePosition(file, 0, 0), encoding.WebName.ToUpperInvariant()));
        }
    }

    private static SourceText Checked(string file, ReadOnlyMemory<byte> utf8)
    {
        if (Utf8Valid(utf8.Span, out var validLength))
            return new SourceText(file, utf8);
        var (line, column) = new LineCounter(utf8.Span).At(validLength);
        throw new LoadException(Finding.Create(DiagnosticCatalog.InvalidEncoding, new SourcePosition(file, line, column), "UTF-8"));
    }

    private static bool Utf8Valid(ReadOnlySpan<byte> utf8, out int validLength)
    {
        validLength = utf8.Length;
        if (System.Text.Unicode.Utf8.IsValid(utf8))
            return true;
        validLength = 0;
        Span<char> chars = stackalloc char[1024];
        while (System.Text.Unicode.Utf8.ToUtf16(utf8[validLength..], chars, out var read, out _, replaceInvalidSequences: false) is var status)
        {
            validLength += read;
            if (status is not OperationStatus.DestinationTooSmall)
                break;
        }
        return false;
    }
}
