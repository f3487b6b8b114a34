using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Iqm.Contracts.Runtime;

/// <summary>A received body: read once from the network, parsed as often as needed.</summary>
public readonly struct ResponseBody
{
    private readonly HttpContent _content;

    internal ResponseBody(HttpContent content) => _content = content;

    /// <summary>The media type without parameters, lower case; null when the response names none.</summary>
    public string? MediaType => _content.Headers.ContentType?.MediaType?.ToLowerInvariant();

    /// <summary>Whether there are no bytes.</summary>
    public bool IsEmpty => Open().Length == 0;

    /// <summary>The bytes, from the first on. UTF-8 when they are JSON, whatever the charset was.</summary>
    public Stream Open()
    {
        // The invoker asked HttpClient to buffer, so this is a MemoryStream over the buffer and never touches the network.
        var stream = _content.ReadAsStream();
        stream.Position = 0;
        return stream;
    }

    /// <summary>Parses the body as JSON.</summary>
    /// <exception cref="JsonException">The body is not JSON, or not of this type.</exception>
    public T? Parse<T>(JsonTypeInfo<T> typeInfo)
    {
        var stream = Open();
        var encoding = Charset(_content.Headers.ContentType);
        if (encoding is null)
            return JsonSerializer.Deserialize(stream, typeInfo);
        using var transcoding = Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8, leaveOpen: true);
        return JsonSerializer.Deserialize(transcoding, typeInfo);
    }

    /// <summary>The body as text in the charset it names, UTF-8 otherwise.</summary>
    public string Text()
    {
        using var reader = new StreamReader(Open(), Charset(_content.Headers.ContentType) ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return reader.ReadToEnd();
    }

    private static Encoding? Charset(MediaTypeHeaderValue? contentType)
    {
        var name = contentType?.CharSet?.Trim('"');
        if (string.IsNullOrEmpty(name) || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null; // an unknown charset: JSON is UTF-8 by its own specification (RFC 8259 §8.1)
        }
    }
}
