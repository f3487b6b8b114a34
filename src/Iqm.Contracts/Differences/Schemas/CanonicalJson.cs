using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Text that is equal for JSON values that are equal: members in ordinal order, numbers in one spelling.</summary>
internal static class CanonicalJson
{
    public static string Of(JsonNode? node) => Of(node, isSchema: false);

    /// <summary>The same for schemas: their titles and descriptions are left out.</summary>
    public static string OfSchema(JsonNode? node) => Of(node, isSchema: true);

    private static string Of(JsonNode? node, bool isSchema)
    {
        var text = new StringBuilder();
        Write(node, isSchema, text);
        return text.ToString();
    }

    /// <summary>A fact that shows strings without quotes.</summary>
    public static Fact FactOf(JsonNode? node, Loading.JsonPointer pointer)
    {
        var text = Of(node);
        return new Fact(text, node is JsonValue value && value.TryGetValue(out string? plain) ? plain : text, pointer);
    }

    private static void Write(JsonNode? node, bool isSchema, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject members:
                text.Append('{');
                var isFirst = true;
                foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    if (isSchema && name is ("title" or "description") && value is JsonValue)
                        continue;
                    text.Append(isFirst ? "" : ",").Append(JsonSerializer.Serialize(name)).Append(':');
                    Write(value, isSchema, text);
                    isFirst = false;
                }
                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Write(items[i], isSchema, text);
                }
                text.Append(']');
                break;
            case null:
                text.Append("null");
                break;
            default:
                text.Append(Number.Of(node)?.Text ?? node.ToJsonString());
                break;
        }
    }
}
