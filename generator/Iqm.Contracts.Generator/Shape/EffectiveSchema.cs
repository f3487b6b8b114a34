using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>A schema as it reads once references are followed and allOf is merged: one flat set of keywords, each with its place in the contract.</summary>
internal sealed class EffectiveSchema
{
    private const int MaxParts = 500;

    private EffectiveSchema(JsonPointer pointer) => Pointer = pointer;

    /// <summary>The schema after following references.</summary>
    public JsonPointer Pointer { get; }

    /// <summary>The schema's own keywords and those of all its allOf parts, outermost first.</summary>
    public List<(JsonPointer Pointer, JsonObject Schema)> Parts { get; } = [];

    public string? Type { get; private set; }
    /// <summary>All types that a value may have, null left out (3.1's list); null when there is one or none.</summary>
    public string[]? Types { get; private set; }
    public string? Format { get; private set; }
    public bool Nullable { get; private set; }
    public JsonArray? Enum { get; private set; }
    /// <summary>Members in document order. A member declared by several parts is that of the most telling declaration.</summary>
    public OrderedDictionary<string, JsonPointer> Properties { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);
    public JsonPointer? Items { get; private set; }
    /// <summary>The schema of further members; null when they are not described.</summary>
    public JsonPointer? AdditionalProperties { get; private set; }
    public bool ForbidsAdditionalProperties { get; private set; }
    /// <summary>The branches of oneOf or anyOf that describe a value; branches that only constrain are left out.</summary>
    public List<JsonPointer> Branches { get; } = [];
    public JsonObject? Discriminator { get; private set; }

    public bool IsObject => Type == "object" || Type is null && (Properties.Count > 0 || AdditionalProperties is not null);
    public bool IsArray => Type == "array" || Type is null && Items is not null;

    /// <summary>The first value of an annotation keyword among the parts.</summary>
    public JsonNode? Annotation(string keyword)
    {
        foreach (var (_, schema) in Parts)
        {
            if (schema.TryGetPropertyValue(keyword, out var value) && value is not null)
                return value;
        }
        return null;
    }

    public bool Flag(string keyword) => Annotation(keyword) is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public string? Text(string keyword) => Annotation(keyword) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static EffectiveSchema Of(Contract contract, JsonPointer pointer) => Of(contract, pointer, []);

    /// <summary>Merges <paramref name="pointer"/> with <paramref name="bases"/>, which come first.</summary>
    public static EffectiveSchema Of(Contract contract, JsonPointer pointer, IEnumerable<JsonPointer> bases)
    {
        var target = contract.Resolve(pointer);
        var effective = new EffectiveSchema(target);
        var seen = new HashSet<JsonPointer>();
        foreach (var part in bases)
            effective.Collect(contract, part, seen, ownBranches: false);
        effective.Collect(contract, target, seen, ownBranches: true);
        foreach (var (at, schema) in effective.Parts)
            effective.Merge(contract, at, schema);
        return effective;
    }

    private void Collect(Contract contract, JsonPointer pointer, HashSet<JsonPointer> seen, bool ownBranches)
    {
        pointer = contract.Resolve(pointer);
        if (!seen.Add(pointer) || Parts.Count >= MaxParts || contract.Find(pointer) is not JsonObject schema)
            return;
        Parts.Add((pointer, schema));
        if (schema["allOf"] is JsonArray allOf)
        {
            for (var i = 0; i < allOf.Count; i++)
                Collect(contract, pointer.Append("allOf").Append(i), seen, ownBranches: true);
        }
        if (ownBranches && Branches.Count == 0)
            CollectBranches(contract, pointer, schema);
    }

    private void CollectBranches(Contract contract, JsonPointer pointer, JsonObject schema)
    {
        foreach (var keyword in (ReadOnlySpan<string>)["oneOf", "anyOf"])
        {
            if (schema[keyword] is not JsonArray branches)
                continue;
            for (var i = 0; i < branches.Count; i++)
            {
                var branch = pointer.Append(keyword).Append(i);
                var target = contract.Resolve(branch);
                // What builds on a union and is one of its forms is that form, and not the union once more.
                if (target == Pointer && pointer != Pointer)
                {
                    Branches.Clear();
                    return;
                }
                if (contract.Find(target) is JsonObject described && Describes(described))
                    Branches.Add(branch);
            }
        }
    }

    /// <summary>Whether a schema says what a value is, and not only what of a value is required or forbidden.</summary>
    private static bool Describes(JsonObject schema) =>
        schema.ContainsKey("type") || schema.ContainsKey("properties") || schema.ContainsKey("items") || schema.ContainsKey("enum") || schema.ContainsKey("const") || schema.ContainsKey("format") ||
        schema.ContainsKey("allOf") || schema.ContainsKey("oneOf") || schema.ContainsKey("anyOf") || schema["additionalProperties"] is JsonObject || schema.All(k => IsAnnotation(k.Key));

    /// <summary>A keyword that says nothing about values: a schema of nothing else allows all of them.</summary>
    internal static bool IsAnnotation(string keyword) =>
        keyword is "title" or "description" or "externalDocs" or "example" or "default" or "deprecated" or "readOnly" or "writeOnly" or "xml" or "nullable" || keyword.StartsWith("x-", StringComparison.Ordinal);

    private void Merge(Contract contract, JsonPointer at, JsonObject schema)
    {
        if (Type is null && schema["type"] is JsonArray list && list.Select(StringOf).OfType<string>().Where(t => t != "null").ToArray() is { Length: > 1 } several)
            Types = several;
        Type ??= TypeOf(schema);
        Format ??= StringOf(schema["format"]);
        // The schema itself or any part may allow null: pages that say "nullable" next to a reference mean the sum.
        Nullable |= schema["type"] is JsonArray types && types.Any(t => StringOf(t) == "null");
        Nullable |= schema["nullable"] is JsonValue nullable && nullable.TryGetValue<bool>(out var allowed) && allowed;
        if (Enum is null && schema["enum"] is JsonArray values)
            Enum = values;
        if (Enum is null && schema["const"] is JsonValue only)
            Enum = [only.DeepClone()];
        if (schema["properties"] is JsonObject properties)
        {
            foreach (var (name, value) in properties)
            {
                var property = at.Append("properties").Append(name);
                if (!Properties.TryGetValue(name, out var earlier) || Weight(contract, property) > Weight(contract, earlier))
                    Properties[name] = property;
            }
        }
        if (schema["required"] is JsonArray required)
        {
            foreach (var name in required)
            {
                if (StringOf(name) is { } text)
                    Required.Add(text);
            }
        }
        if (Items is null && schema["items"] is JsonObject)
            Items = at.Append("items");
        switch (schema["additionalProperties"])
        {
            case JsonObject { Count: > 0 }: AdditionalProperties ??= at.Append("additionalProperties"); break;
            case JsonValue value when value.TryGetValue<bool>(out var open) && !open: ForbidsAdditionalProperties = true; break;
        }
        Discriminator ??= schema["discriminator"] as JsonObject;
    }

    private static int Weight(Contract contract, JsonPointer pointer) =>
        contract.Find(contract.Resolve(pointer)) is JsonObject schema ? schema.Count : 0;

    private static string? TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonValue value => StringOf(value),
        // 3.1's list of types: the first that is not null
        JsonArray list => list.Select(StringOf).FirstOrDefault(t => t is not (null or "null")),
        _ => null,
    };

    internal static string? StringOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
