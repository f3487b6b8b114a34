using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Properties;

/// <summary>A document means the same however it is written.</summary>
public class LoaderProperties
{
    [Fact]
    public void YAML_and_its_JSON_twin_are_one_document() => Property.Holds(JsonInputs.Any, json =>
    {
        // An object at the root, for a text alone is JSON or YAML as its name says.
        var wrapped = $"{{\"root\":{json}}}";
        var expected = Root(wrapped, "a.json");
        Assert.Equal(expected, Root("# YAML\n" + wrapped, "a.yaml"));
        Assert.Equal(expected, Root(Block(JsonNode.Parse(wrapped), 0), "a.yaml"));
        Assert.Equal(expected, Root(JsonNode.Parse(wrapped)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }), "a.txt"));
    }, shrink: JsonInputs.Smaller);

    [Fact]
    public void Every_node_is_located_where_it_stands() => Property.Holds(JsonInputs.Any, json =>
    {
        var text = Block(JsonNode.Parse($"{{\"root\":{json}}}"), 0);
        var document = SourceDocument.Read(SourceText.From("a.yaml", text), ContractLoadOptions.Default);
        var lines = text.Split('\n');
        Walk(document.Root, JsonPointer.Root);

        void Walk(JsonNode? node, JsonPointer at)
        {
            if (node is JsonObject members)
                foreach (var (name, value) in members)
                {
                    var place = at.Append(name);
                    var position = document.Map.Locate(place);
                    Assert.StartsWith(JsonValue.Create(name).ToJsonString(), lines[position.Line - 1][(position.Column - 1)..], StringComparison.Ordinal);
                    Walk(value, place);
                }
            if (node is JsonArray items)
                for (var i = 0; i < items.Count; i++)
                    Walk(items[i], at.Append(i));
        }
    }, shrink: JsonInputs.Smaller);

    private static string Root(string text, string file)
    {
        var document = SourceDocument.Read(SourceText.From(file, text), ContractLoadOptions.Default);
        Assert.True(document.Findings.IsEmpty, $"{string.Join('\n', document.Findings)}\n{text}");
        return document.Root!.ToJsonString();
    }

    /// <summary>YAML in block style, with every text quoted as JSON quotes it, which YAML understands.</summary>
    private static string Block(JsonNode? node, int depth)
    {
        var text = new StringBuilder();
        var indent = new string(' ', 2 * depth);
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                foreach (var (name, value) in members)
                    text.Append(indent).Append(JsonValue.Create(name).ToJsonString()).Append(value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 } ? ":\n" + Block(value, depth + 1) : $": {value?.ToJsonString() ?? "null"}\n");
                break;
            case JsonArray { Count: > 0 } items:
                foreach (var item in items)
                    text.Append(indent).Append(item is JsonObject { Count: > 0 } or JsonArray { Count: > 0 } ? "-\n" + Block(item, depth + 1) : $"- {item?.ToJsonString() ?? "null"}\n");
                break;
            default:
                text.Append(indent).Append(node?.ToJsonString() ?? "null").Append('\n');
                break;
        }
        return text.ToString();
    }
}
