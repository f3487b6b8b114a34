using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Tests.Properties;

/// <summary>JSON Schema as OpenAPI 3.0 has it, written down word by word: slow, without messages, and with nothing in common with the evaluator but the specification.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.24, JSON Schema draft Wright-00. Only the keywords that <see cref="SchemaInputs"/> makes.</remarks>
internal static class NaiveJudge
{
    public static bool Accepts(JsonObject schema, JsonElement value)
    {
        var isNull = value.ValueKind == JsonValueKind.Null;
        if (schema["type"]?.GetValue<string>() is { } type)
        {
            var isNullable = schema["nullable"]?.GetValue<bool>() == true;
            if (isNull ? !isNullable : !IsOf(type, value))
                return false;
        }
        if (schema["enum"] is JsonArray values && !values.Any(one => Same(one, value)))
            return false;
        if (Branches(schema, "allOf").Any(branch => !Accepts(branch, value)))
            return false;
        if (schema.ContainsKey("anyOf") && !Branches(schema, "anyOf").Any(branch => Accepts(branch, value)))
            return false;
        if (schema.ContainsKey("oneOf") && Branches(schema, "oneOf").Count(branch => Accepts(branch, value)) != 1)
            return false;
        if (schema["not"] is JsonObject not && Accepts(not, value))
            return false;
        return value.ValueKind switch
        {
            JsonValueKind.Number => Number(schema, value),
            JsonValueKind.String => Within(schema, value.GetString()!.EnumerateRunes().Count(), "minLength", "maxLength"),
            JsonValueKind.Array => Within(schema, value.GetArrayLength(), "minItems", "maxItems") && (schema["items"] is not JsonObject items || value.EnumerateArray().All(item => Accepts(items, item)))
                && (schema["uniqueItems"]?.GetValue<bool>() != true || AreDistinct([.. value.EnumerateArray()])),
            JsonValueKind.Object => Members(schema, value),
            _ => true,
        };
    }

    private static IEnumerable<JsonObject> Branches(JsonObject schema, string keyword) => (schema[keyword] as JsonArray ?? []).Select(branch => branch!.AsObject());

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && IsWhole(value),
        "number" => value.ValueKind == JsonValueKind.Number,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };

    private static bool Number(JsonObject schema, JsonElement value)
    {
        var number = Exact(value.GetRawText());
        if (schema["minimum"] is { } minimum && (number < Exact(minimum.ToJsonString()) || number == Exact(minimum.ToJsonString()) && schema["exclusiveMinimum"]?.GetValue<bool>() == true))
            return false;
        if (schema["maximum"] is { } maximum && (number > Exact(maximum.ToJsonString()) || number == Exact(maximum.ToJsonString()) && schema["exclusiveMaximum"]?.GetValue<bool>() == true))
            return false;
        return schema["multipleOf"] is not { } step || number % Exact(step.ToJsonString()) == 0;
    }

    private static bool Members(JsonObject schema, JsonElement value)
    {
        if (!Within(schema, value.EnumerateObject().Count(), "minProperties", "maxProperties"))
            return false;
        if ((schema["required"] as JsonArray ?? []).Any(name => !value.TryGetProperty(name!.GetValue<string>(), out _)))
            return false;
        var properties = schema["properties"] as JsonObject;
        foreach (var member in value.EnumerateObject())
            if (properties?[member.Name] is JsonObject named)
            {
                if (!Accepts(named, member.Value))
                    return false;
            }
            else if (schema["additionalProperties"] is JsonObject others ? !Accepts(others, member.Value) : schema["additionalProperties"]?.GetValueKind() == JsonValueKind.False)
            {
                return false;
            }
        return true;
    }

    private static bool Within(JsonObject schema, int count, string least, string most) =>
        (schema[least] is not { } minimum || count >= minimum.GetValue<int>()) && (schema[most] is not { } maximum || count <= maximum.GetValue<int>());

    private static bool AreDistinct(JsonElement[] items) => !items.Where((item, i) => items.Take(i).Any(before => Same(JsonNode.Parse(before.GetRawText()), item))).Any();

    // Numbers are equal by value, not by spelling.
    private static bool Same(JsonNode? expected, JsonElement value) => Canonical(expected) == Canonical(JsonNode.Parse(value.GetRawText()));

    private static string Canonical(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject members => $"{{{string.Join(',', members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{JsonValue.Create(member.Key).ToJsonString()}:{Canonical(member.Value)}"))}}}",
        JsonArray items => $"[{string.Join(',', items.Select(Canonical))}]",
        _ when node.GetValueKind() == JsonValueKind.Number => (Exact(node.ToJsonString()) / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        _ => node.ToJsonString(),
    };

    private static bool IsWhole(JsonElement value) => Exact(value.GetRawText()) % 1 == 0;

    private static decimal Exact(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
