using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>What stays the same in a payload however it is laid out.</summary>
internal static partial class Payload
{
    /// <summary>Hash over the value with members sorted.</summary>
    public static string Hash(JsonNode? value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(value, writer);
        return Convert.ToHexStringLower(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    /// <summary>Hash over text that is no JSON, without white space.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Concat(text.Where(c => !char.IsWhiteSpace(c))))));

    /// <summary>Paths and their JSON types, several joined by <c>|</c>; items of arrays add nothing to a path, names that are data are <c>*</c>.</summary>
    public static ImmutableSortedDictionary<string, string> Members(JsonNode? value)
    {
        var result = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        Collect(value, "", result);
        return result.ToImmutableSortedDictionary(pair => pair.Key, pair => string.Join('|', pair.Value), StringComparer.Ordinal);
    }

    /// <summary>The name as it stands in a path: <c>*</c> for an identifier, a file name, a date, or anything else that is data.</summary>
    public static string NameInPath(string name) => NamePattern().IsMatch(name) && !DataPattern().IsMatch(name) ? name : "*";

    public static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => value.ToJsonString().AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? "integer" : "number",
            _ => "null",
        },
    };

    private static void Collect(JsonNode? value, string path, SortedDictionary<string, SortedSet<string>> result)
    {
        switch (value)
        {
            case JsonObject members:
                foreach (var (name, member) in members)
                {
                    var child = path.Length == 0 ? NameInPath(name) : $"{path}.{NameInPath(name)}";
                    if (!result.TryGetValue(child, out var types))
                        result[child] = types = new SortedSet<string>(StringComparer.Ordinal);
                    types.Add(TypeOf(member));
                    Collect(member, child, result);
                }
                break;
            case JsonArray items:
                foreach (var item in items)
                    Collect(item, path, result);
                break;
        }
    }

    private static void Write(JsonNode? value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonObject members:
                writer.WriteStartObject();
                foreach (var (name, member) in members.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    Write(member, writer);
                }
                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                    Write(item, writer);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    [GeneratedRegex(@"^[A-Za-z_$@][\w$@:-]*$|^[A-Za-z_$@][\w$@:-]*(?:\.[A-Za-z_]\w*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\.(?:jpe?g|png|gif|zip|pdf|csv|html?|mp[34]|mov|svg|webp|txt|xlsx?)$|^[0-9a-f]{8}-|^[0-9a-f]{24,}$|^(?-i:(?=.*\d)[A-Z0-9_-]{12,})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DataPattern();
}
