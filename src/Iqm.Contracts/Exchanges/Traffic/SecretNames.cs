using System.Text.Json.Nodes;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Finds what a contract calls secret, by name.</summary>
internal static class SecretNames
{
    private static readonly string[] Data = ["example", "examples", "default", "enum"];

    /// <summary>Parameters with <c>x-secret: true</c>, those whose schema has it or <c>format: password</c>, and API keys.</summary>
    public static IEnumerable<string> OfParameters(JsonObject root) => Objects(root)
        .Where(members => Text(members, "in") is "query" or "header" or "cookie" && (IsSecret(members) || Text(members, "type") == "apiKey" || members["schema"] is JsonObject schema && IsSecret(schema)))
        .Select(members => Text(members, "name")).OfType<string>();

    /// <summary>Members of bodies whose schemas have <c>x-secret: true</c> or <c>format: password</c>.</summary>
    public static IEnumerable<string> OfMembers(JsonObject root) => Objects(root)
        .Select(members => members["properties"]).OfType<JsonObject>()
        .SelectMany(properties => properties.Where(property => property.Value is JsonObject schema && IsSecret(schema)).Select(property => property.Key));

    private static IEnumerable<JsonObject> Objects(JsonObject root)
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
            yield return members;
            foreach (var (key, value) in members)
                if (value is JsonObject or JsonArray && !Data.Contains(key))
                    open.Push(value);
        }
    }

    private static bool IsSecret(JsonObject members) => members["x-secret"] is JsonValue value && value.TryGetValue(out bool truth) && truth || Text(members, "format") == "password";

    private static string? Text(JsonObject members, string name) => members[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
