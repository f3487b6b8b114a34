using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>Whether a printed payload still fits the contract: types, required members, enumerated values and lengths.</summary>
/// <remarks>Never names a value of the payload, as it may be a secret.</remarks>
internal sealed class SampleCheck(Contract contract)
{
    private const int MaxDepth = 40;

    /// <summary>The first thing that is wrong and the schema that says so; null when the payload fits.</summary>
    public (string Problem, JsonPointer Schema)? Check(JsonNode? value, JsonPointer schema) => Check(value, schema, "", 0);

    private (string, JsonPointer)? Check(JsonNode? value, JsonPointer schema, string at, int depth)
    {
        var target = contract.Resolve(schema);
        if (depth > MaxDepth || contract.Find(target) is not JsonObject node)
            return null;
        if (value is null && (node["nullable"]?.GetValueKind() == JsonValueKind.True || node["enum"] is JsonArray nulls && nulls.Any(each => each is null)))
            return null;
        for (var i = 0; i < (node["allOf"] as JsonArray)?.Count; i++)
        {
            if (Check(value, target.Append("allOf").Append(i), at, depth + 1) is { } wrong)
                return wrong;
        }
        foreach (var keyword in (string[])["anyOf", "oneOf"])
        {
            if (node[keyword] is not JsonArray { Count: > 0 } branches)
                continue;
            var results = Enumerable.Range(0, branches.Count).Select(i => Check(value, target.Append(keyword).Append(i), at, depth + 1)).ToList();
            if (!results.Contains(null))
                return results.Count == 1 ? results[0] : ($"{Where(at)} fits none of the alternatives", target.Append(keyword));
        }
        return Type(value, node, target, at) ?? Values(value, node, target, at) ?? Children(value, node, target, at, depth);
    }

    private static (string, JsonPointer)? Type(JsonNode? value, JsonObject node, JsonPointer target, string at)
    {
        if (node["type"]?.ToString() is not { } type)
            return null;
        var actual = Interpretation.Payload.TypeOf(value);
        return actual == type || type == "number" && actual == "integer" ? null : ($"{Where(at)} is {actual}, not {type}", target.Append("type"));
    }

    private static (string, JsonPointer)? Values(JsonNode? value, JsonObject node, JsonPointer target, string at)
    {
        if (node["enum"] is JsonArray values && !values.Any(each => JsonNode.DeepEquals(each, value) || each?.ToString() == value?.ToString()))
            return ($"{Where(at)} is none of the enumerated values", target.Append("enum"));
        if (value is JsonValue && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is var text)
        {
            if (Number(node["maxLength"]) is { } max && text.Length > max)
                return ($"{Where(at)} is longer than {max} characters", target.Append("maxLength"));
            if (Number(node["minLength"]) is { } min && text.Length < min)
                return ($"{Where(at)} is shorter than {min} characters", target.Append("minLength"));
        }
        return null;
    }

    private (string, JsonPointer)? Children(JsonNode? value, JsonObject node, JsonPointer target, string at, int depth)
    {
        if (value is JsonArray items)
        {
            if (Number(node["maxItems"]) is { } max && items.Count > max)
                return ($"{Where(at)} has more than {max} items", target.Append("maxItems"));
            for (var i = 0; i < items.Count && node["items"] is not null; i++)
            {
                if (Check(items[i], target.Append("items"), string.Create(CultureInfo.InvariantCulture, $"{at}/{i}"), depth + 1) is { } wrong)
                    return wrong;
            }
            return null;
        }
        if (value is not JsonObject members)
            return null;
        foreach (var name in node["required"] as JsonArray ?? [])
        {
            if (name?.ToString() is { } required && !members.ContainsKey(required))
                return ($"{Where(at)} lacks '{required}'", target.Append("required"));
        }
        foreach (var (name, member) in members)
        {
            var schema = node["properties"] is JsonObject properties && properties.ContainsKey(name) ? target.Append("properties").Append(name)
                : node["additionalProperties"] is JsonObject ? target.Append("additionalProperties") : default(JsonPointer?);
            if (node["additionalProperties"]?.GetValueKind() == JsonValueKind.False && schema is null && node["properties"] is not null)
                return ($"{Where(at)} has '{name}', which is not declared", target.Append("additionalProperties"));
            if (schema is { } known && Check(member, known, $"{at}/{name}", depth + 1) is { } wrong)
                return wrong;
        }
        return null;
    }

    private static long? Number(JsonNode? node) => node is JsonValue && long.TryParse(node.ToJsonString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Where(string at) => at.Length == 0 ? "it" : $"'{at}'";
}
