using System.IO.Compression;
using System.Text.Unicode;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Takes content codings off a body.</summary>
/// <remarks>Source: RFC 9110 §8.4. Recorders mostly decode bodies and keep the header field, so a body is decoded only when its bytes are not plain already.</remarks>
internal static class BodyCoding
{
    /// <summary>Decodes the body in <paramref name="body"/>.</summary>
    /// <param name="body">Holds the body before and after.</param>
    /// <param name="spare">Memory that may be overwritten; the two may change places.</param>
    /// <param name="codings">The value of Content-Encoding: <c>gzip, br</c>; the last was applied last.</param>
    /// <param name="limit">Bytes a decoded body may have.</param>
    /// <returns>Null, or why it cannot be decoded, as part of a sentence.</returns>
    public static string? Decode(ref ByteStore body, ref ByteStore spare, string codings, int limit)
    {
        string[] names = codings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names.Reverse())
        {
            var coding = name.ToLowerInvariant();
            if (coding is "identity" || !IsCoded(coding, body.Span))
                continue;
            if (coding is not ("gzip" or "x-gzip" or "deflate" or "br"))
                return $"there is no decoder for the content coding '{Diagnostics.Display.Value(name)}'; there are gzip, deflate and br";
            try
            {
                using var bytes = new MemoryStream(body.Memory.ToArray(), writable: false);
                using var decoder = Decoder(coding, bytes, body.Span);
                if (!spare.TryRead(decoder, limit))
                    return $"decoded from '{coding}' it has more than {limit:N0} bytes; raise --max-entry-size (TrafficReadOptions.MaxEntryBytes) if that is intended";
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                return $"its bytes are not valid '{coding}', or are cut off";
            }
            (body, spare) = (spare, body);
        }
        return null;
    }

    private static Stream Decoder(string coding, Stream bytes, ReadOnlySpan<byte> start) => coding switch
    {
        "br" => new BrotliStream(bytes, CompressionMode.Decompress),
        // RFC 9110 means the zlib form; some servers send the bare one.
        "deflate" => IsZlib(start) ? new ZLibStream(bytes, CompressionMode.Decompress) : new DeflateStream(bytes, CompressionMode.Decompress),
        _ => new GZipStream(bytes, CompressionMode.Decompress),
    };

    private static bool IsCoded(string coding, ReadOnlySpan<byte> body) => coding switch
    {
        "gzip" or "x-gzip" => body.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]),
        _ => body.Length > 0 && !IsText(body),
    };

    private static bool IsZlib(ReadOnlySpan<byte> body) => body.Length > 1 && (body[0] & 0x0F) == 8 && (body[0] << 8 | body[1]) % 31 == 0;

    // Coded bytes hardly ever are valid UTF-8 without control characters.
    private static bool IsText(ReadOnlySpan<byte> body)
    {
        var start = body[..Math.Min(body.Length, 4096)];
        foreach (var b in start)
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                return false;
        return Utf8.IsValid(body);
    }
}
