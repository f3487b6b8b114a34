using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Iqm.Contracts.Docs.Drafting;

/// <summary>Writes JSON values as the YAML that a person would write: blocks, and quotes only where they are needed.</summary>
internal static partial class YamlText
{
    /// <summary>The value, with LF line ends. Texts never become anything else than texts.</summary>
    public static string Write(JsonNode value)
    {
        var text = new StringBuilder();
        Block(text, value, 0);
        return text.ToString();
    }

    private static void Block(StringBuilder text, JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } members:
                foreach (var (name, member) in members)
                {
                    text.Append(' ', indent).Append(Scalar(name)).Append(':');
                    Value(text, member, indent);
                }
                break;
            case JsonArray { Count: > 0 } items:
                foreach (var item in items)
                    Item(text, item, indent);
                break;
            default:
                text.Append(' ', indent).Append(Leaf(value)).Append('\n');
                break;
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, int indent)
    {
        if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
        {
            text.Append('\n');
            Block(text, value, indent + 2);
        }
        else
        {
            text.Append(' ').Append(Leaf(value)).Append('\n');
        }
    }

    private static void Item(StringBuilder text, JsonNode? item, int indent)
    {
        text.Append(' ', indent).Append("- ");
        if (item is not (JsonObject { Count: > 0 } or JsonArray { Count: > 0 }))
        {
            text.Append(Leaf(item)).Append('\n');
            return;
        }
        // The first line of the block stands beside the dash.
        var start = text.Length;
        Block(text, item, indent + 2);
        text.Remove(start, indent + 2);
    }

    private static string Leaf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "{}",
        JsonArray => "[]",
        _ => value.GetValueKind() == JsonValueKind.String ? Scalar(value.GetValue<string>()) : value.ToJsonString(),
    };

    private static string Scalar(string text) =>
        PlainPattern().IsMatch(text) && !ReservedPattern().IsMatch(text) || VersionPattern().IsMatch(text) ? text
        : text.Length > 0 && text.All(c => c is >= ' ' and < '\u007F') ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
        : JsonSerializer.Serialize(text);

    [GeneratedRegex(@"^[A-Za-z_/$](?:[\w ,./()+$@;<>=?!^%&*-]*[\w./()+$?!%])?\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex PlainPattern();

    // Two points: no number.
    [GeneratedRegex(@"^[0-9]+\.[0-9]+\.[0-9]+(?:-[a-z]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"^(?:true|false|null|yes|no|on|off|y|n|nan|inf)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ReservedPattern();
}
