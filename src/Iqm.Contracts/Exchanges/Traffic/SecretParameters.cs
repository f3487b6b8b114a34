using System.Text.Json.Nodes;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Finds parameters whose values a contract calls secret.</summary>
internal static class SecretParameters
{
    /// <summary>Their names: of parameters with <c>x-secret: true</c>, of those whose schema has it or <c>format: password</c>, and of API keys.</summary>
    public static IEnumerable<string> Of(JsonObject root)
    {
        var open = new Stack<JsonNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node is JsonArray list)
            {
                foreach (var item in list)
                    if (item is JsonObject or JsonArray)
                        open.Push(item);
                continue;
            }
            var members = (JsonObject)node;
            if (Text(members, "in") is "query" or "header" or "cookie" && Text(members, "name") is { } name && IsSecret(members))
                yield return name;
            foreach (var (key, value) in members)
                if (key is not ("example" or "examples" or "default" or "enum" or "schemas") && value is JsonObject or JsonArray)
                    open.Push(value);
        }
    }

    private static bool IsSecret(JsonObject parameter) => IsTrue(parameter) || Text(parameter, "type") == "apiKey"
        || parameter["schema"] is JsonObject schema && (IsTrue(schema) || Text(schema, "format") == "password");

    private static bool IsTrue(JsonObject members) => members["x-secret"] is JsonValue value && value.TryGetValue(out bool truth) && truth;

    private static string? Text(JsonObject members, string name) => members[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
