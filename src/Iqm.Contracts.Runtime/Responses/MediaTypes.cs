using System.Net.Http.Headers;

namespace Iqm.Contracts.Runtime;

internal static class MediaTypes
{
    private const string Json = "application/json";
    private static readonly MediaTypeHeaderValue s_json = new(Json);

    /// <summary>The Content-Type; null when there is none. What nearly every response has is not parsed anew each time.</summary>
    public static MediaTypeHeaderValue? Read(HttpContentHeaders headers) =>
        headers.NonValidated.TryGetValues("Content-Type", out var raw) && raw.Count == 1 && raw.ToString() is (Json or "application/json; charset=utf-8" or "application/json;charset=utf-8")
            ? s_json : headers.ContentType;

    /// <summary>The media type without parameters, lower case; null when there is none.</summary>
    public static string? Of(MediaTypeHeaderValue? contentType) => ReferenceEquals(contentType, s_json) ? Json : contentType?.MediaType?.ToLowerInvariant();

    /// <summary>Whether a received media type is the documented one: equal, inside <c>type/*</c>, or both JSON.</summary>
    public static bool Match(string? documented, string? received)
    {
        if (documented is null || received is null)
            return documented == received;
        if (documented == received || documented == "*/*")
            return true;
        if (documented.EndsWith("/*", StringComparison.Ordinal))
            return received.StartsWith(documented.AsSpan(0, documented.Length - 1), StringComparison.Ordinal);
        return IsJson(documented) && IsJson(received);
    }

    public static bool IsJson(string mediaType) =>
        mediaType is "application/json" or "text/json" || mediaType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>Whether a body of this media type can be shown as text.</summary>
    public static bool IsText(string mediaType) =>
        IsJson(mediaType)
        || mediaType.StartsWith("text/", StringComparison.Ordinal)
        || mediaType is "application/xml" or "application/x-www-form-urlencoded" or "application/javascript"
        || mediaType.EndsWith("+xml", StringComparison.Ordinal);
}
