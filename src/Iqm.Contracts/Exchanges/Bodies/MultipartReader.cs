using System.Text;

namespace Iqm.Contracts.Exchanges.Bodies;

/// <summary>Takes a multipart body apart.</summary>
/// <remarks>Source: RFC 2046 §5.1, RFC 7578.</remarks>
internal static class MultipartReader
{
    /// <summary>The parts; null when it cannot be read, for the reason in <paramref name="fault"/>.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="boundary">The parameter of that name in Content-Type; null when it is missing.</param>
    /// <param name="fault">What is wrong.</param>
    public static List<MultipartPart>? Read(ReadOnlyMemory<byte> body, string? boundary, out string? fault)
    {
        fault = null;
        if (string.IsNullOrEmpty(boundary))
        {
            fault = "its Content-Type has no boundary";
            return null;
        }
        var delimiter = Encoding.UTF8.GetBytes("--" + boundary);
        var parts = new List<MultipartPart>();
        var at = FindDelimiter(body.Span, delimiter, 0, out _);
        if (at < 0)
        {
            fault = "the boundary that Content-Type names is not in it";
            return null;
        }
        while (true)
        {
            var start = at + delimiter.Length;
            if (body.Span[start..].StartsWith("--"u8))
                return parts;
            var lineEnd = body.Span[start..].IndexOf((byte)'\n');
            var next = FindDelimiter(body.Span, delimiter, start, out var contentEnd);
            if (lineEnd < 0 || next < 0)
            {
                fault = "it ends before its last boundary";
                return null;
            }
            start += lineEnd + 1;
            if (Part(body[start..Math.Max(start, contentEnd)]) is not { } part)
            {
                fault = $"part {parts.Count + 1} has no Content-Disposition with a name";
                return null;
            }
            parts.Add(part);
            at = next;
        }
    }

    /// <summary>Where a delimiter at the beginning of a line is, and where the content before it ends.</summary>
    private static int FindDelimiter(ReadOnlySpan<byte> body, ReadOnlySpan<byte> delimiter, int from, out int contentEnd)
    {
        contentEnd = from;
        while (from <= body.Length)
        {
            var found = body[from..].IndexOf(delimiter);
            if (found < 0)
                return -1;
            found += from;
            if (found == 0 || body[found - 1] == (byte)'\n')
            {
                contentEnd = found == 0 ? 0 : found - (found > 1 && body[found - 2] == (byte)'\r' ? 2 : 1);
                return found;
            }
            from = found + delimiter.Length;
        }
        return -1;
    }

    private static MultipartPart? Part(ReadOnlyMemory<byte> part)
    {
        string? name = null, type = null;
        var isFile = false;
        while (true)
        {
            var end = part.Span.IndexOf((byte)'\n');
            if (end < 0)
                return null;
            var line = Encoding.UTF8.GetString(part.Span[..end]).TrimEnd('\r');
            part = part[(end + 1)..];
            if (line.Length == 0)
                return name is null ? null : new MultipartPart(name, isFile, type, part);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var (header, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (header.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                type = value;
            else if (header.Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase) && value.IndexOf(';', StringComparison.Ordinal) is >= 0 and var semicolon)
            {
                foreach (var (key, text) in new MediaTypeParameters(value.AsMemory(semicolon)))
                {
                    if (key.Span.Equals("name", StringComparison.OrdinalIgnoreCase))
                        name = text;
                    else if (key.Span.StartsWith("filename", StringComparison.OrdinalIgnoreCase))
                        isFile = true;
                }
            }
        }
    }
}
