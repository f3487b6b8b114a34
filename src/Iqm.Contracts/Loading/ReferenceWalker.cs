using System.Text.Json.Nodes;

namespace Iqm.Contracts.Loading;

/// <summary>Finds what is a reference in a document, and passes by data that only looks like one (examples, defaults, enums, extensions).</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.8.23 (Reference Object), §4.8.25 (discriminator mapping).</remarks>
internal sealed class ReferenceWalker(Action<JsonObject, string> onReference)
{
    private readonly HashSet<JsonNode> _data = new(ReferenceEqualityComparer.Instance);

    private enum Place
    {
        Object,
        NamedObjects,
        PathItems,
        Examples,
        Example,
        Links,
        Link,
        Mapping,
    }

    /// <summary>Walks a document, or a part that turned out not to be data.</summary>
    public void Walk(JsonNode? node) => Walk(node, Place.Object);

    /// <summary>Walks what a reference leads to, if it was passed by as data.</summary>
    public void WalkTarget(JsonNode target)
    {
        for (var node = target; node is not null; node = node.Parent)
        {
            if (!_data.Contains(node))
                continue;
            if (_data.Remove(target) || _walked.Add(target))
                Walk(target, Place.Object);
            return;
        }
    }

    private readonly HashSet<JsonNode> _walked = new(ReferenceEqualityComparer.Instance);

    private void Walk(JsonNode? node, Place place)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Walk(item, Place.Object);
        }
        else if (node is JsonObject members)
        {
            if (place == Place.Mapping)
            {
                foreach (var (name, value) in members)
                    if (value is JsonValue text && text.TryGetValue(out string? target) && IsLocation(target))
                        onReference(members, name);
                return;
            }
            if (members.TryGetPropertyValue("$ref", out var reference) && reference is not JsonObject)
                onReference(members, "$ref");
            foreach (var (name, value) in members)
            {
                if (value is not (JsonObject or JsonArray))
                    continue;
                if (Inside(place, name, value) is { } inside)
                    Walk(value, inside);
                else
                    _data.Add(value);
            }
        }
    }

    /// <summary>What a member's value is; null for data.</summary>
    private static Place? Inside(Place place, string name, JsonNode value) => place switch
    {
        Place.NamedObjects => Place.Object,
        Place.PathItems => name.StartsWith("x-", StringComparison.Ordinal) ? null : Place.Object,
        Place.Examples => Place.Example,
        Place.Links => Place.Link,
        Place.Example when name == "value" => null,
        Place.Link when name is "parameters" or "requestBody" => null,
        _ => name switch
        {
            "example" or "default" or "enum" or "const" => null,
            "examples" => value is JsonArray ? null : Place.Examples,
            "links" => Place.Links,
            "mapping" => Place.Mapping,
            "paths" => Place.PathItems,
            "properties" or "patternProperties" or "definitions" or "$defs" or "dependentSchemas" or "schemas" or "responses" or "parameters"
                or "requestBodies" or "headers" or "securitySchemes" or "callbacks" or "pathItems" or "webhooks" or "content" or "encoding"
                or "variables" => Place.NamedObjects,
            _ => name.StartsWith("x-", StringComparison.Ordinal) ? null : Place.Object,
        },
    };

    // The other form of a mapping's value is the name of a schema.
    private static bool IsLocation(string text) =>
        text.AsSpan().ContainsAny('#', '/') || text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
