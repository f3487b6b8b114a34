using System.Text.Json.Nodes;

namespace Iqm.Contracts.Tests.Differences;

/// <summary>Random schemas, and values that fit them.</summary>
internal static class RandomContract
{
    private static readonly string[] Names = ["a", "b", "c"];
    private static readonly string[] Types = ["string", "integer", "number", "object", "array"];

    /// <summary>Component schemas S, A and B, which refer to each other.</summary>
    public static string Make(Random random) => $"S: {Schema(random, 3)}\nA: {Object(random, 1)}\nB: {Object(random, 1)}";

    /// <summary>The same schemas with one keyword or value changed somewhere.</summary>
    public static string Edited(Random random, JsonObject schemas)
    {
        schemas = schemas.DeepClone().AsObject();
        var places = new List<JsonObject>();
        foreach (var (name, schema) in schemas)
            if (name == "S" || random.Next(3) == 0)
                Collect(schema, places);
        var place = places[random.Next(places.Count)];
        Edit(random, place);
        // A part of allOf that forbids other members forbids those of its siblings, too, which nobody means and is not judged.
        if (place.Parent is JsonArray { Parent: JsonObject all } && all.ContainsKey("allOf") && place["additionalProperties"]?.GetValueKind() == System.Text.Json.JsonValueKind.False || place.ContainsKey("allOf"))
            place.Remove("additionalProperties");
        return string.Join('\n', schemas.Select(schema => $"{schema.Key}: {schema.Value!.ToJsonString()}"));
    }

    private static void Collect(JsonNode? node, List<JsonObject> places)
    {
        if (node is not JsonObject schema)
            return;
        places.Add(schema);
        foreach (var (_, property) in schema["properties"] as JsonObject ?? [])
            Collect(property, places);
        foreach (var branch in (schema["oneOf"] ?? schema["anyOf"] ?? schema["allOf"]) as JsonArray ?? [])
            Collect(branch, places);
        Collect(schema["items"], places);
        Collect(schema["additionalProperties"], places);
    }

    // Most edits are of what has an effect on the type at hand.
    private static int[] Fitting(JsonObject schema) => schema["type"]?.GetValue<string>() switch
    {
        "string" => [0, 3, 4, 9, 10],
        "integer" or "number" => [0, 1, 2, 9, 10],
        "array" => [0, 5, 6, 10, 11, 12],
        "object" => [0, 7, 7, 8, 10, 13],
        _ => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    };

    private static void Edit(Random random, JsonObject schema)
    {
        (string Name, JsonNode? Value) edit = Fitting(schema)[random.Next(Fitting(schema).Length)] switch
        {
            0 => ("nullable", random.Next(2) == 0 ? JsonValue.Create(true) : null),
            1 => ("minimum", random.Next(2) == 0 ? JsonValue.Create(random.Next(0, 3)) : null),
            2 => ("maximum", random.Next(2) == 0 ? JsonValue.Create(random.Next(3, 7)) : null),
            3 => ("minLength", random.Next(2) == 0 ? JsonValue.Create(random.Next(1, 3)) : null),
            4 => ("maxLength", random.Next(2) == 0 ? JsonValue.Create(random.Next(2, 5)) : null),
            5 => ("minItems", random.Next(2) == 0 ? JsonValue.Create(1) : null),
            6 => ("maxItems", random.Next(2) == 0 ? JsonValue.Create(2) : null),
            7 => ("required", new JsonArray([.. Names.Where(_ => random.Next(2) == 0).Select(each => JsonValue.Create(each))])),
            8 => ("additionalProperties", random.Next(3) switch { 0 => JsonValue.Create(false), 1 => new JsonObject { ["type"] = "integer" }, _ => null }),
            9 => ("enum", random.Next(2) == 0 ? new JsonArray("x", "y") : null),
            10 => ("type", JsonValue.Create(Types[random.Next(Types.Length)])),
            11 => ("items", new JsonObject { ["type"] = "string" }),
            12 => ("uniqueItems", random.Next(2) == 0 ? JsonValue.Create(true) : null),
            _ => ("properties", schema["properties"] is JsonObject properties && properties.Count > 0 ? new JsonObject(properties.Skip(1).Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone()))) : null),
        };
        if (edit.Value is null or JsonArray { Count: 0 })
            schema.Remove(edit.Name);
        else
            schema[edit.Name] = edit.Value;
    }

    private static string Schema(Random random, int levels) => random.Next(levels > 0 ? 9 : 5) switch
    {
        0 => Text(random),
        1 => Number(random),
        2 => $"{{type: boolean{Nullable(random)}}}",
        3 => $"{{type: string, enum: [{string.Join(", ", Some(random, "x", "y", "z"))}]}}",
        4 => random.Next(4) == 0 ? "{}" : Number(random),
        5 => $"{{type: array, items: {Schema(random, levels - 1)}{Maybe(random, "minItems", 1, 2)}{Maybe(random, "maxItems", 2, 3)}{Nullable(random)}}}",
        6 => random.Next(3) == 0 ? Union(random, levels) : Object(random, levels),
        7 => random.Next(2) == 0 ? "{$ref: '#/components/schemas/A'}" : $"{{allOf: [{{$ref: '#/components/schemas/B'}}, {Object(random, levels - 1).Replace(", additionalProperties: false", "", StringComparison.Ordinal)}]}}",
        _ => Object(random, levels),
    };

    /// <summary>A value that a schema allows more often than not.</summary>
    public static JsonNode? Value(Random random, JsonNode? schema, JsonObject components, int levels = 0)
    {
        if (schema is not JsonObject o)
            return "anything";
        if (o["$ref"] is JsonValue reference)
            return Value(random, components[reference.GetValue<string>().Split('/')[^1]], components, levels + 1);
        if (o["nullable"] is not null && random.Next(3) == 0)
            return null;
        if (o["enum"] is JsonArray values)
            return values[random.Next(values.Count)]!.DeepClone();
        if ((o["oneOf"] ?? o["anyOf"]) is JsonArray union)
            return Value(random, union[random.Next(union.Count)], components, levels + 1);
        if (o["allOf"] is JsonArray all)
        {
            var merged = new JsonObject();
            foreach (var part in all)
                foreach (var (name, value) in Value(random, part, components, levels + 1) as JsonObject ?? [])
                    merged[name] = value?.DeepClone();
            return merged;
        }
        return o["type"]?.GetValue<string>() switch
        {
            "string" => new string('a', random.Next(o["minLength"]?.GetValue<int>() ?? 0, 1 + (o["maxLength"]?.GetValue<int>() ?? 4))),
            "integer" => random.Next(o["minimum"]?.GetValue<int>() ?? -3, 1 + (o["maximum"]?.GetValue<int>() ?? 8)),
            "number" => random.Next(o["minimum"]?.GetValue<int>() ?? -3, o["maximum"]?.GetValue<int>() ?? 8) + 0.5,
            "boolean" => random.Next(2) == 0,
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(o["minItems"]?.GetValue<int>() ?? 0, 1 + (o["maxItems"]?.GetValue<int>() ?? 3))).Select(_ => Value(random, o["items"], components, levels + 1))]),
            "object" => Members(random, o, components, levels),
            _ => random.Next(2) == 0 ? 7 : "anything",
        };
    }

    private static JsonObject Members(Random random, JsonObject schema, JsonObject components, int levels)
    {
        var required = (schema["required"] as JsonArray)?.Select(name => name!.GetValue<string>()).ToArray() ?? [];
        var members = new JsonObject();
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
            if (required.Contains(name) || levels < 8 && random.Next(3) > 0)
                members[name] = Value(random, property, components, levels + 1);
        if (schema["additionalProperties"] is JsonObject others && levels < 8 && random.Next(2) == 0)
            members["a"] ??= Value(random, others, components, levels + 1);
        return members;
    }

    private static string Object(Random random, int levels)
    {
        var properties = Names.Where(_ => random.Next(3) > 0).ToArray();
        var required = properties.Where(_ => random.Next(3) == 0).ToArray();
        var others = random.Next(6) switch { 0 => ", additionalProperties: false", 1 => ", additionalProperties: {type: string}", _ => "" };
        return $"{{type: object, properties: {{{string.Join(", ", properties.Select(name => $"{name}: {Schema(random, levels - 1)}"))}}}{(required.Length > 0 ? $", required: [{string.Join(", ", required)}]" : "")}{others}{Nullable(random)}}}";
    }

    // Alternatives of oneOf differ in their types: where they overlap, narrowing one lets through what fitted two, which is not judged.
    private static string Union(Random random, int levels)
    {
        if (random.Next(2) == 0)
            return $"{{anyOf: [{string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(3) == 0 ? "{$ref: '#/components/schemas/A'}" : Schema(random, levels - 1)))}]}}";
        string[] alternatives = [Text(random).Replace(", nullable: true", "", StringComparison.Ordinal), "{type: boolean}", "{type: integer, minimum: 1}", "{$ref: '#/components/schemas/A'}"];
        return $"{{oneOf: [{string.Join(", ", Some(random, alternatives))}]}}";
    }

    private static string Text(Random random) => $"{{type: string{Maybe(random, "minLength", 0, 2)}{Maybe(random, "maxLength", 3, 5)}{Nullable(random)}}}";

    private static string Number(Random random) => $"{{type: {(random.Next(2) == 0 ? "integer" : "number")}{Maybe(random, "minimum", 0, 2)}{Maybe(random, "maximum", 4, 6)}{Nullable(random)}}}";

    private static string Nullable(Random random) => random.Next(4) == 0 ? ", nullable: true" : "";

    private static string Maybe(Random random, string keyword, int from, int to) => random.Next(2) == 0 ? "" : $", {keyword}: {random.Next(from, to + 1)}";

    private static IEnumerable<string> Some(Random random, params string[] values) => values.Where((_, i) => i == 0 || random.Next(2) == 0);
}
