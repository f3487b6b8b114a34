using System.Text;

namespace Iqm.Contracts.Tests.Fuzzing;

/// <summary>Damages texts the way accidents and attackers do: bytes, spans, and tokens that parsers are known to trip over.</summary>
/// <param name="random">Seeded by the test, so that every input can be made again.</param>
internal sealed class Mutator(Random random)
{
    private const int LongestText = 1 << 16;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "{", "}", "[", "]", "\"", "'", ":", ",", "- ", "? ", "| ", "> ", "&a ", "*a ", "<<: *a\n", "!!binary ", "%YAML 1.2\n", "---\n", "...\n", "#", "\t", "\r", "\n", "\n\n", "\0", "\u001b[31m",
            "null", "true", "~", "-0", "1e999", "-1e-999", "0x10", "1_000", ".inf", ".nan", "99999999999999999999999999", "\\u0000", "\\ud800", "\\", "\u2028", "\u202e", "\ufeff", "😀",
            "$ref", "#/components/schemas/", "allOf", "oneOf", "not", "properties", "additionalProperties", "type", "nullable", "enum", "pattern: '(a+)+$'", "{id}", "%2e%2e", "..", "//", "?", "*",
            "|", "| --- |", "```", "```json\n", "<table>", "</td>", "<!--", "-->", "<script>", "]]>", "&amp;", "<Tabs>", "{`", "`}", "GET /a", "POST https://h/{x}", "{{", "}}",
            "log", "entries", "request", "response", "postData", "content", "encoding", "base64", "gzip", "status",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff, 0xfe], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x1f, 0x8b, 0x08],
    ];

    /// <summary>One of <paramref name="corpus"/>, changed in one to eight places.</summary>
    public byte[] Next(IReadOnlyList<byte[]> corpus)
    {
        var text = Pick(corpus);
        for (var i = random.Next(1, 9); i > 0; i--)
            text = Change(text, corpus);
        return text.Length <= LongestText ? text : text[..LongestText];
    }

    private byte[] Change(byte[] text, IReadOnlyList<byte[]> corpus)
    {
        var (start, end) = Span(text);
        return random.Next(9) switch
        {
            0 => [.. text[..start], (byte)random.Next(256), .. text[Math.Min(start + 1, text.Length)..]],
            1 => [.. text[..start], .. text[end..]],
            2 => [.. text[..end], .. text[start..]],
            3 => text[..start],
            4 => Repeat(text, start, end),
            5 => [.. text[..start], .. Splice(Pick(corpus)), .. text[end..]],
            6 => [.. text[..end], .. Splice(text), .. text[end..]],
            _ => [.. text[..start], .. Tokens[random.Next(Tokens.Length)], .. text[(random.Next(2) == 0 ? start : end)..]],
        };
    }

    private byte[] Splice(byte[] other)
    {
        var (start, end) = Span(other);
        return other[start..end];
    }

    /// <summary>Deep nesting and long lists come from one piece written many times.</summary>
    private byte[] Repeat(byte[] text, int start, int end)
    {
        var piece = random.Next(2) == 0 ? Tokens[random.Next(Tokens.Length)] : text[start..end];
        var times = piece.Length == 0 ? 0 : Math.Min(random.Next(2, 5000), LongestText / piece.Length);
        return [.. text[..start], .. Enumerable.Repeat(piece, times).SelectMany(bytes => bytes), .. text[end..]];
    }

    private (int Start, int End) Span(byte[] text)
    {
        var start = random.Next(text.Length + 1);
        return (start, Math.Min(text.Length, start + random.Next(1, random.Next(3) == 0 ? 400 : 20)));
    }

    private byte[] Pick(IReadOnlyList<byte[]> corpus) => corpus[random.Next(corpus.Count)];
}
