using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace Iqm.Contracts.Runtime;

/// <summary>Makes the bodies of requests. Each has exactly the Content-Type that is given, and a length where it can be known.</summary>
public static class RequestContent
{
    /// <summary>A JSON body, serialized now, in UTF-8. Can be sent any number of times.</summary>
    /// <param name="value">The value; null is sent as JSON <c>null</c>.</param>
    /// <param name="typeInfo">How it is written.</param>
    /// <param name="mediaType">The documented media type.</param>
    public static HttpContent Json<T>(T value, JsonTypeInfo<T> typeInfo, string mediaType = "application/json") => WithType(JsonContent.Create(value, typeInfo), mediaType);

    /// <summary>Text in UTF-8. The charset is only named when the text needs it and the media type is silent.</summary>
    public static HttpContent Text(string text, string mediaType = "text/plain")
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = mediaType.Contains("charset", StringComparison.OrdinalIgnoreCase) || Ascii.IsValid(text);
        return WithType(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), names ? mediaType : mediaType + "; charset=utf-8");
    }

    /// <summary>Bytes. Can be sent any number of times; the memory must not change before the call has ended.</summary>
    public static HttpContent Bytes(ReadOnlyMemory<byte> bytes, string mediaType = "application/octet-stream") => WithType(new ReadOnlyMemoryContent(bytes), mediaType);

    /// <summary>The rest of a stream, which stays the caller's to dispose. Can be sent again if the stream can seek.</summary>
    public static HttpContent Stream(Stream stream, string mediaType = "application/octet-stream")
    {
        ArgumentNullException.ThrowIfNull(stream);
        return WithType(new StreamBody(stream), mediaType);
    }

    internal static HttpContent WithType(HttpContent content, string mediaType)
    {
        if (!MediaTypeHeaderValue.TryParse(mediaType, out _))
            throw new ArgumentException($"'{mediaType}' is not a media type such as 'application/json'.", nameof(mediaType));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }
}
