using System.Text.Json.Nodes;

namespace Iqm.Contracts.ClientTests;

/// <summary>Makes, of a payload that is right, every payload with one fault that its schema forbids.</summary>
internal sealed class PayloadFaults(DocumentedContract contract)
{
    /// <summary>One payload for each required member: without it.</summary>
    public IEnumerable<FaultyPayload> WithoutARequiredMember(DocumentedPayload payload) =>
        from place in Places(payload.Schema, payload.Value, [])
        where place.Value is JsonObject
        from name in Required(place.Schema)
        select new FaultyPayload($"/{string.Join('/', [.. place.Path, name])} is missing", Change(payload.Value, place.Path, node => node!.AsObject().Remove(name)));

    /// <summary>One payload for each value and each JSON type that the value must not have.</summary>
    public IEnumerable<FaultyPayload> WithAWrongType(DocumentedPayload payload) =>
        from place in Places(payload.Schema, payload.Value, [])
        from wrong in Wrong(place)
        select new FaultyPayload($"/{string.Join('/', place.Path)} is {wrong?.ToJsonString() ?? "null"}", Replace(payload.Value, place.Path, wrong));

    private static IEnumerable<string> Required(JsonObject schema) => schema["required"]?.AsArray().Select(r => r!.GetValue<string>()) ?? [];

    /// <summary>Every value of a payload with its schema and whether it must be there.</summary>
    private IEnumerable<Place> Places(JsonNode reference, JsonNode? value, string[] path, bool required = true)
    {
        var schema = Branch(contract.Resolve(reference), value);
        yield return new Place(contract.Resolve(reference), schema, value, path, required);
        if (value is JsonObject members)
        {
            foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
            {
                if (members.ContainsKey(name))
                {
                    foreach (var place in Places(property!, members[name], [.. path, name], Required(schema).Contains(name)))
                        yield return place;
                }
            }
        }
        if (value is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                foreach (var place in Places(schema["items"]!, items[i], [.. path, $"{i}"]))
                    yield return place;
            }
        }
    }

    /// <summary>The form that a value has, where a schema documents several.</summary>
    private JsonObject Branch(JsonObject schema, JsonNode? value) =>
        Branches(schema).FirstOrDefault(b => b["type"]?.ToString() == TypeOf(value)) ?? schema;

    private IEnumerable<JsonObject> Branches(JsonObject schema) =>
        (schema["oneOf"] ?? (schema["type"] is null ? schema["anyOf"] : null))?.AsArray().Select(b => contract.Resolve(b)) ?? [];

    private IEnumerable<JsonNode?> Wrong(Place place)
    {
        var allowed = Branches(place.Declared).Append(place.Declared).Select(s => s["type"]?.ToString()).OfType<string>().ToHashSet();
        if (!allowed.Contains("string"))
            yield return JsonValue.Create("12");
        if (!allowed.Contains("integer") && !allowed.Contains("number"))
            yield return JsonValue.Create(12);
        if (!allowed.Contains("number"))
            yield return JsonValue.Create(1.5);
        if (!allowed.Contains("boolean"))
            yield return JsonValue.Create(true);
        if (!allowed.Contains("object"))
            yield return new JsonObject { ["text"] = "12" };
        if (!allowed.Contains("array"))
            yield return new JsonArray("12");
        // null for a member that may be missing says no more than its absence.
        if (place.Required && place.Schema["nullable"]?.GetValue<bool>() != true)
            yield return null;
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Object => "object",
        System.Text.Json.JsonValueKind.Array => "array",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
        System.Text.Json.JsonValueKind.Number => "integer",
        _ => "null",
    };

    private static JsonNode? Replace(JsonNode payload, string[] path, JsonNode? value) =>
        path.Length == 0 ? value : Change(payload, path[..^1], parent =>
        {
            if (parent is JsonArray items)
                items[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
            else
                parent!.AsObject()[path[^1]] = value;
        });

    private static JsonNode Change(JsonNode payload, string[] path, Action<JsonNode?> change)
    {
        var copy = payload.DeepClone();
        change(path.Aggregate((JsonNode?)copy, static (node, token) => node is JsonArray items ? items[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)] : node![token]));
        return copy;
    }

    private sealed record Place(JsonObject Declared, JsonObject Schema, JsonNode? Value, string[] Path, bool Required);
}
