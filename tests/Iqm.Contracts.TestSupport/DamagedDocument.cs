using System.Text.Json.Nodes;

namespace Iqm.Contracts.TestSupport;

/// <summary>Documents that are well-formed and not what their author meant: values that are lost, of another kind, or of another place.</summary>
public static class DamagedDocument
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1e400", "0.5", "[]", "{}", "\"\"", "\"x\"", "[\"x\"]", "[null]", "{\"x\":null}", "{\"$ref\":\"#/components/schemas/none\"}",
        "{\"type\":\"object\",\"additionalProperties\":true}", "{\"type\":[\"string\",\"null\"]}", "\"a\\u2028b\"", "\"*/ class\"", "\"_\"", "\"class\"",
    ];

    /// <summary>One to three damages of a document. The same seed damages the same document in the same way.</summary>
    /// <param name="document">Is not changed.</param>
    /// <param name="seed">Chooses what.</param>
    public static string Of(JsonNode document, int seed)
    {
        var random = new Random(seed);
        var damaged = document.DeepClone();
        for (var i = random.Next(3); i >= 0; i--)
            Damage(damaged, random);
        return damaged.ToJsonString();
    }

    private static void Damage(JsonNode document, Random random)
    {
        List<JsonNode> containers = [];
        Collect(document, containers);
        var holder = containers[random.Next(containers.Count)];
        switch (holder)
        {
            case JsonObject { Count: > 0 } members:
                var name = members.ElementAt(random.Next(members.Count)).Key;
                var value = members[name];
                if (random.Next(4) is var kind && kind == 0)
                    members.Remove(name);
                else if (kind == 1)
                {
                    members.Remove(name);
                    members[random.Next(2) == 0 ? name + "/~ '\u0301" : containers[random.Next(containers.Count)] is JsonObject { Count: > 0 } other ? other.First().Key : ""] = value?.DeepClone();
                }
                else
                    members[name] = Other(containers, random);
                break;
            case JsonArray { Count: > 0 } items:
                var index = random.Next(items.Count);
                if (random.Next(3) is 0)
                    items.RemoveAt(index);
                else if (random.Next(2) is 0)
                    items.Add(items[index]?.DeepClone());
                else
                    items[index] = Other(containers, random);
                break;
            case JsonObject members:
                members["x"] = Other(containers, random);
                break;
            case JsonArray items:
                items.Add(Other(containers, random));
                break;
        }
    }

    private static JsonNode? Other(List<JsonNode> containers, Random random) =>
        random.Next(3) == 0 ? containers[random.Next(containers.Count)].DeepClone() : JsonNode.Parse(Values[random.Next(Values.Length)]);

    private static void Collect(JsonNode? node, List<JsonNode> containers)
    {
        if (node is JsonObject or JsonArray)
            containers.Add(node);
        foreach (var child in node is JsonObject members ? members.Select(member => member.Value) : node as JsonArray ?? [])
            Collect(child, containers);
    }
}
