using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Loading;

/// <summary>Scalars as nodes.</summary>
internal static class JsonScalar
{
    private static readonly JsonElement[] Small = [.. Enumerable.Range(0, 1000).Select(number => Parse(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))))];

    /// <summary>A number that keeps its text: 20 digits stay 20 digits, <c>1.10</c> stays <c>1.10</c>.</summary>
    public static JsonNode Number(ReadOnlySpan<byte> json)
    {
        // Limits and statuses are most of the numbers in a contract; an element of its own costs ten times the digits.
        var number = 0;
        var isSmall = json.Length <= 3 && Utf8Parser.TryParse(json, out number, out var read) && read == json.Length && number >= 0 && json[0] != '-';
        return JsonValue.Create(isSmall ? Small[number] : Parse(json))!;
    }

    private static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }
}
