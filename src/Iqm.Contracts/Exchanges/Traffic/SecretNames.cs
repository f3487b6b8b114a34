using System.Text.Json.Nodes;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Finds what a contract calls secret, by name.</summary>
internal static class SecretNames
{
    private static readonly string[] Data = ["example", "examples", "default", "enum"];

    /// <summary>Parameters that are secret, themselves or by their schema, and API keys. Not those of paths: <see cref="SecretPaths"/>.</summary>
    public static IEnumerable<string> OfParameters(JsonObject root)
    {
        var schemas = new SecretSchemas(root);
        return Objects(root).Where(members => Text(members, "in") is "query" or "header" or "cookie" && (Text(members, "type") == "apiKey" || schemas.IsSecretParameter(members)))
            .Select(members => Text(members, "name")).OfType<string>();
    }

    /// <summary>Members of bodies whose schemas are secret.</summary>
    public static IEnumerable<string> OfMembers(JsonObject root)
    {
        var schemas = new SecretSchemas(root);
        return Objects(root).Select(members => members["properties"]).OfType<JsonObject>()
            .SelectMany(properties => properties.Where(property => schemas.IsSecret(property.Value)).Select(property => property.Key));
    }

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

    private static string? Text(JsonObject members, string name) => members[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
