using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
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
    /// <returns>Null, or why it cannot be decoded.</returns>
    public static CodingProblem? Decode(ref ByteStore body, ref ByteStore spare, string codings, int limit)
    {
        string[] names = codings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names.Reverse())
        {
            var coding = name.ToLowerInvariant();
            if (coding is "identity" || !IsCoded(coding, body.Span))
                continue;
            if (coding is not ("gzip" or "x-gzip" or "deflate" or "br"))
                return new CodingProblem(CodingProblemKind.Unknown, $"there is no decoder for the content coding '{Diagnostics.Display.Value(name)}'; there are gzip, deflate and br");
            var problem = coding == "br" ? DecodeBrotli(body, spare, limit) : Inflate(coding, body, spare, limit);
            if (problem is not null)
                return problem;
            (body, spare) = (spare, body);
        }
        return null;
    }

    /// <summary>Why a body that was recorded as text cannot be had: it was coded, and its bytes are no text. Null when it can.</summary>
    /// <param name="codings">The value of Content-Encoding.</param>
    /// <param name="text">What was recorded.</param>
    public static string? Lost(string codings, ReadOnlySpan<byte> text)
    {
        var coding = codings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(name => !name.Equals("identity", StringComparison.OrdinalIgnoreCase));
        // What could not be decoded as UTF-8 became U+FFFD.
        var isLost = coding is not null && !text.StartsWith("{"u8) && (!IsText(text) || text[..Math.Min(text.Length, 64)].IndexOf("\uFFFD"u8) >= 0);
        return isLost ? $"it is coded with '{Diagnostics.Display.Value(coding)}' and was recorded as text, which does not keep its bytes; record it decoded, or in base64" : null;
    }

    private static CodingProblem? Inflate(string coding, ByteStore body, ByteStore spare, int limit)
    {
        // RFC 9110 means the zlib form with 'deflate'; some servers send the bare one.
        var isZlib = coding == "deflate" && IsZlib(body.Span);
        try
        {
            using var bytes = new MemoryStream(body.Memory.ToArray(), writable: false);
            using Stream decoder = isZlib ? new ZLibStream(bytes, CompressionMode.Decompress) : coding == "deflate" ? new DeflateStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
            if (!spare.TryRead(decoder, limit))
                return TooLarge(coding, limit);
        }
        catch (InvalidDataException)
        {
            return Invalid(coding);
        }
        // The decoders take the end of the bytes for the end of the body, so what stands there is compared.
        var isWhole = isZlib ? BinaryPrimitives.ReadUInt32BigEndian(body.Span[^4..]) == Adler32(spare.Span)
            : coding == "deflate" || BinaryPrimitives.ReadUInt32LittleEndian(body.Span[^4..]) == (uint)spare.Length;
        return isWhole ? null : Invalid(coding);
    }

    private static CodingProblem? DecodeBrotli(ByteStore body, ByteStore spare, int limit)
    {
        using var decoder = new BrotliDecoder();
        var rest = body.Span;
        spare.Clear();
        for (; ; )
        {
            var status = decoder.Decompress(rest, spare.Free(limit), out var consumed, out var written);
            rest = rest[consumed..];
            spare.Extend(written);
            if (spare.Length > limit)
                return TooLarge("br", limit);
            if (status == OperationStatus.Done)
                return null;
            if (status != OperationStatus.DestinationTooSmall)
                return Invalid("br");
        }
    }

    private static CodingProblem TooLarge(string coding, int limit) => new(CodingProblemKind.TooLarge, string.Create(CultureInfo.InvariantCulture, $"decoded from '{coding}' it has more than {limit:N0} bytes"));

    private static CodingProblem Invalid(string coding) => new(CodingProblemKind.Invalid, $"its bytes are not valid '{coding}', or are cut off");

    // Source: RFC 1950 §8.2.
    private static uint Adler32(ReadOnlySpan<byte> bytes)
    {
        uint a = 1, b = 0;
        foreach (var value in bytes)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }
        return b << 16 | a;
    }

    private static bool IsCoded(string coding, ReadOnlySpan<byte> body) => coding switch
    {
        "gzip" or "x-gzip" => body.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) && body.Length > 4,
        "deflate" => body.Length > 4 && !IsText(body),
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
