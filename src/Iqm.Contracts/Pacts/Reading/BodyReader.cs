using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Pacts.Reading;

/// <summary>Reads bodies: JSON in place up to version 3; with media type and encoding in version 4.</summary>
internal sealed class BodyReader(PactShape shape, int version)
{
    private const int MaxDepth = 1000;

    public PactBody Read(JsonObject node, JsonPointer at, IReadOnlyList<PactField> headers)
    {
        at = at.Append("body");
        var given = headers.FirstOrDefault(field => field.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value;
        if (node["body"] is not { } body)
            return PactBody.None(at);
        if (version < 4 || body is not JsonObject envelope || !IsEnvelope(envelope))
            return Of(body, given, at);
        var type = given ?? shape.Text(envelope, "contentType", at);
        at = at.Append("content");
        var content = envelope["content"];
        var encoding = envelope["encoded"] switch
        {
            JsonValue value when value.TryGetValue(out string? name) => name,
            JsonValue value when value.TryGetValue(out bool isEncoded) && isEncoded => "base64",
            _ => null,
        };
        if (content is null)
            return PactBody.None(at);
        if (encoding is null || encoding.Equals("none", StringComparison.OrdinalIgnoreCase))
            return Of(content, type, at);
        if (content is not JsonValue scalar || !scalar.TryGetValue(out string? text))
        {
            shape.Malformed(at, "an encoded 'content' must be a string");
            return PactBody.None(at);
        }
        if (!encoding.Equals("base64", StringComparison.OrdinalIgnoreCase))
            return OfText(text, type, at);
        try
        {
            return OfBytes(Convert.FromBase64String(text), type, at);
        }
        catch (FormatException)
        {
            shape.Malformed(at, "'content' is said to be base64 and is not");
            return PactBody.None(at);
        }
    }

    private static bool IsEnvelope(JsonObject body) => body.ContainsKey("content") || body.ContainsKey("contentType") || body.Count == 0;

    private static PactBody Of(JsonNode body, string? type, JsonPointer at)
    {
        if (body is JsonValue value && value.TryGetValue(out string? text))
            return OfText(text, type, at);
        return new PactBody(at, type ?? "application/json", type is not null, Encoding.UTF8.GetBytes(body.ToJsonString()), body, true);
    }

    // A JSON body may be written as itself or as text; text that is no JSON is a JSON string.
    private static PactBody OfText(string text, string? type, JsonPointer at)
    {
        if (text.Length == 0)
            return PactBody.None(at);
        var parsed = Parse(Encoding.UTF8.GetBytes(text));
        if (type is not null && !IsJson(type))
            return new PactBody(at, type, true, Encoding.UTF8.GetBytes(text), null, false);
        if (parsed is JsonObject or JsonArray)
            return new PactBody(at, type ?? "application/json", type is not null, Encoding.UTF8.GetBytes(text), parsed, true);
        if (type is null)
            return new PactBody(at, "text/plain", false, Encoding.UTF8.GetBytes(text), null, false);
        var node = JsonValue.Create(text);
        return new PactBody(at, type, true, Encoding.UTF8.GetBytes(node.ToJsonString()), node, true);
    }

    private static PactBody OfBytes(byte[] bytes, string? type, JsonPointer at) =>
        type is not null && IsJson(type) && Parse(bytes) is { } json
            ? new PactBody(at, type, true, bytes, json, true)
            : new PactBody(at, type ?? "application/octet-stream", type is not null, bytes, null, false);

    private static bool IsJson(string type) => MediaType.TryParse(type, out var media) && media.Kind == BodyKind.Json;

    private static JsonNode? Parse(byte[] utf8)
    {
        try
        {
            return StrictJson.Parse(utf8, MaxDepth);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
