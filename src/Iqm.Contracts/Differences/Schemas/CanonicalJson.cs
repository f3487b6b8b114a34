using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Text that is equal for JSON values that are equal: members in ordinal order, numbers in one spelling.</summary>
internal static class CanonicalJson
{
    public static string Of(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    /// <summary>A fact that shows strings without quotes.</summary>
    public static Fact FactOf(JsonNode? node, Loading.JsonPointer pointer)
    {
        var text = Of(node);
        return new Fact(text, node is JsonValue value && value.TryGetValue(out string? plain) ? plain : text, pointer);
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject members:
                text.Append('{');
                var isFirst = true;
                foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    text.Append(isFirst ? "" : ",").Append(JsonSerializer.Serialize(name)).Append(':');
                    Write(value, text);
                    isFirst = false;
                }
                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Write(items[i], text);
                }
                text.Append(']');
                break;
            case null:
                text.Append("null");
                break;
            default:
                var plain = node.ToJsonString();
                text.Append(node.GetValueKind() == JsonValueKind.Number && decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? number.ToString("G29", CultureInfo.InvariantCulture) : plain);
                break;
        }
    }
}
