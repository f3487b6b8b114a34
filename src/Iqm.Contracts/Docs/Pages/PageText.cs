using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Pages;

/// <summary>The bytes of a page as text with <c>\n</c> line ends.</summary>
internal static class PageText
{
    private static readonly (byte[] Magic, string Name)[] Binary =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"), ("GIF8"u8.ToArray(), "a GIF image"), ("RIFF"u8.ToArray(), "an image, sound or film"),
        ("BM"u8.ToArray(), "a bitmap image"), ("%PDF"u8.ToArray(), "a PDF document"), ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive or an office document"), ([0x1F, 0x8B], "compressed with gzip"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"), ("{\\rtf"u8.ToArray(), "a rich text document"), ([(byte)'I', (byte)'I', 0x2A, 0], "a TIFF image"), ([0, 0, 1, 0], "an icon"),
    ];

    public static string? Decode(ReadOnlyMemory<byte> bytes, string file, out Finding? problem)
    {
        problem = null;
        var span = bytes.Span;
        foreach (var (magic, name) in Binary)
        {
            if (span.StartsWith(magic) && (magic.Length > 2 || span[..Math.Min(span.Length, 512)].Contains((byte)0)))
            {
                problem = Finding.Create(DiagnosticCatalog.PageNotText, new SourcePosition(file, 0, 0), name);
                return null;
            }
        }
        if (span.Length > 11 && span[4..8].SequenceEqual("ftyp"u8))
        {
            problem = Finding.Create(DiagnosticCatalog.PageNotText, new SourcePosition(file, 0, 0), "an image or a film");
            return null;
        }
        string text;
        try
        {
            text = Encoding.UTF8.GetString(SourceText.From(file, bytes.ToArray()).Utf8.Span);
        }
        catch (LoadException e)
        {
            problem = Finding.Create(DiagnosticCatalog.PageEncoding, e.Finding.Position, "UTF-8");
            return null;
        }
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            var looksWide = text.Count(c => c == '\0') > text.Length / 4;
            problem = looksWide
                ? Finding.Create(DiagnosticCatalog.PageEncoding, new SourcePosition(file, 1, 1), "UTF-8, but look like UTF-16 without a byte order mark")
                : Finding.Create(DiagnosticCatalog.PageNotText, new SourcePosition(file, text.AsSpan(0, nul).Count('\n') + 1, 0), "binary");
            return null;
        }
        return Clean(text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text);
    }

    // The private-use characters that stand for tags later on must not come from the page.
    private static string Clean(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uE000', '\uE00F') < 0 ? text.Replace('\u00A0', ' ') : string.Concat(text.Select(c => c is >= '\uE000' and <= '\uE00F' or '\u00A0' ? ' ' : c));
}
