using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Loading;

/// <summary>Scalars as nodes.</summary>
internal static class JsonScalar
{
    /// <summary>A number that keeps its text: 20 digits stay 20 digits, <c>1.10</c> stays <c>1.10</c>.</summary>
    public static JsonNode Number(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonValue.Create(JsonElement.ParseValue(ref reader))!;
    }
}
