using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Iqm.Contracts.Runtime;

/// <summary>A received body: read once from the network, parsed as often as needed.</summary>
/// <remarks>Valid until the method that was given it returns; the bytes then go back to a pool.</remarks>
public readonly struct ResponseBody
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly MediaTypeHeaderValue? _contentType;

    internal ResponseBody(ReadOnlyMemory<byte> bytes, MediaTypeHeaderValue? contentType, bool isTruncated = false)
    {
        _bytes = bytes;
        _contentType = contentType;
        MediaType = MediaTypes.Of(contentType);
        IsTruncated = isTruncated;
    }

    /// <summary>The media type without parameters, lower case; null when the response names none.</summary>
    public string? MediaType { get; }

    /// <summary>Whether there are no bytes.</summary>
    public bool IsEmpty => _bytes.IsEmpty;

    /// <summary>Whether the body of a failure was longer than what is read of it, or ended early.</summary>
    public bool IsTruncated { get; }

    internal ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The bytes as they came, from the first on.</summary>
    public Stream Open() => MemoryMarshal.TryGetArray(_bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(_bytes.ToArray(), writable: false);

    /// <summary>Parses the body as JSON. A byte order mark is skipped; a charset other than UTF-8 is honoured if it is known here.</summary>
    /// <exception cref="JsonException">The body is not JSON, or not of this type.</exception>
    public T? Parse<T>(JsonTypeInfo<T> typeInfo) => JsonSerializer.Deserialize(Utf8().Span, typeInfo);

    /// <summary>The body as text in the charset it names, UTF-8 otherwise.</summary>
    public string Text()
    {
        using var reader = new StreamReader(Open(), FindCharset() ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    /// <summary>The body in UTF-8 without byte order mark.</summary>
    internal ReadOnlyMemory<byte> Utf8()
    {
        var utf8 = FindCharset() is { } charset ? Encoding.Convert(charset, Encoding.UTF8, _bytes.ToArray()) : _bytes;
        return utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
    }

    /// <summary>The charset to convert from; null when none is needed or it is not known (JSON is UTF-8 by RFC 8259 §8.1).</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Encoding providers throw what they like for a name they refuse.")]
    private Encoding? FindCharset()
    {
        var name = _contentType?.CharSet?.Trim('"');
        if (string.IsNullOrEmpty(name) || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
