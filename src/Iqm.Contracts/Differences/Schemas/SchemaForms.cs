using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>The forms of one contract's schemas, each made once.</summary>
internal sealed class SchemaForms(Contract contract)
{
    // More combinations of alternatives than anybody can tell apart; nested unions would multiply without end.
    private const int MaxAlternatives = 64;

    private sealed record Parts(List<Shape> Shapes, UnionKind Union, DiscriminatorFact? Discriminator, JsonPointer? Nullable, Fact? Composition);

    private readonly Dictionary<string, SchemaForm> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Parts> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reading = new(StringComparer.Ordinal);

    public Contract Contract => contract;

    /// <summary>Whether values may be arrays or objects.</summary>
    public bool HasPieces(JsonPointer? schema) =>
        schema is { } pointer && Of(SchemaSet.Of(contract, pointer)).Alternatives.Any(shape => (shape.Types & (InstanceTypes.Array | InstanceTypes.Object)) != 0);

    /// <summary>The form of a set.</summary>
    public SchemaForm Of(SchemaSet set)
    {
        if (_forms.TryGetValue(set.Key, out var known))
            return known;
        var parts = set.Pointers.IsEmpty ? new Parts([new Shape { Pointer = set.Pointer }], UnionKind.None, null, null, null) : Read(set.Pointers[0], set.Node);
        foreach (var other in set.Pointers.Skip(1))
            parts = Product(parts, Read(other));
        var allowsNull = parts.Shapes.Any(shape => shape.Types.HasFlag(InstanceTypes.Null));
        var alternatives = ShapeNormalization.Run([.. parts.Shapes.Select(shape => shape with { Types = shape.Types & ~InstanceTypes.Null })]);
        var form = new SchemaForm
        {
            Pointer = set.Pointer,
            Alternatives = alternatives,
            Union = alternatives.Length > 1 ? parts.Union : UnionKind.None,
            AllowsNull = allowsNull,
            Nullable = parts.Nullable,
            Discriminator = parts.Discriminator,
            Composition = parts.Composition,
        };
        _forms.Add(set.Key, form);
        return form;
    }

    private Parts Read(JsonPointer pointer) => Read(pointer, null);

    private Parts Read(JsonPointer pointer, JsonNode? node)
    {
        if (_parts.TryGetValue(pointer.ToString(), out var known))
            return known;
        node ??= contract.Find(pointer);
        if (References.Of(node) is not null)
        {
            pointer = contract.Resolve(pointer);
            node = contract.Find(pointer);
        }
        var key = pointer.ToString();
        if (_parts.TryGetValue(key, out known))
            return known;
        if (node is not JsonObject schema || References.Of(schema) is not null || !_reading.Add(key))
            return new Parts([new Shape { Pointer = pointer }], UnionKind.None, null, null, null);
        var parts = new Parts([ShapeReader.Read(contract, pointer, schema)], UnionKind.None, Discriminator(schema, pointer),
            schema["nullable"]?.GetValueKind() == System.Text.Json.JsonValueKind.True ? pointer.Append("nullable") : null, null);
        foreach (var part in Branches(schema, pointer, "allOf"))
            parts = Product(parts, Read(part) with { Nullable = null });
        if (schema["oneOf"] is JsonArray { Count: > 0 })
            parts = Product(parts, Union(schema, pointer, "oneOf", UnionKind.OneOf));
        if (schema["anyOf"] is JsonArray { Count: > 0 } && !ShapeReader.SpellsOffset(schema))
            parts = Product(parts, Union(schema, pointer, "anyOf", UnionKind.AnyOf));
        if (parts.Composition is not null)
            parts = parts with { Composition = new Fact(CanonicalJson.OfSchema(new JsonArray(schema["allOf"]?.DeepClone(), schema["oneOf"]?.DeepClone(), schema["anyOf"]?.DeepClone())), parts.Composition.Shown, pointer) };
        _reading.Remove(key);
        _parts.Add(key, parts);
        return parts;
    }

    private Parts Union(JsonObject schema, JsonPointer pointer, string keyword, UnionKind kind)
    {
        var branches = Branches(schema, pointer, keyword).Select(branch => Read(branch)).ToArray();
        var shapes = branches.SelectMany(branch => branch.Shapes).ToList();
        return new Parts(shapes, shapes.Count > 1 ? kind : UnionKind.None, branches.Length == 1 ? branches[0].Discriminator : null, null, branches.Select(branch => branch.Composition).FirstOrDefault(text => text is not null));
    }

    private static Parts Product(Parts a, Parts b)
    {
        var (union, discriminator, nullable, composition) = (a.Union == UnionKind.None ? b.Union : a.Union, a.Discriminator ?? b.Discriminator, a.Nullable ?? b.Nullable, a.Composition ?? b.Composition);
        // What is too much is compared as text, and the rest without it.
        if (a.Shapes.Count * b.Shapes.Count > MaxAlternatives)
            return new Parts([a.Shapes[0]], UnionKind.None, discriminator, nullable, new Fact($"{a.Shapes.Count * b.Shapes.Count} combinations", a.Shapes[0].Pointer));
        var shapes = new List<Shape>(a.Shapes.Count * b.Shapes.Count);
        foreach (var one in a.Shapes)
            foreach (var other in b.Shapes)
                shapes.Add(ShapeProduct.Of(one, other));
        // A type that one of both excludes leaves nothing of a combination; where it leaves nothing of any, one stays to be told.
        var possible = shapes.FindAll(shape => shape.Types != InstanceTypes.None);
        return new Parts(possible.Count > 0 ? possible : [shapes[0]], union, discriminator, nullable, composition);
    }

    private static IEnumerable<JsonPointer> Branches(JsonObject schema, JsonPointer pointer, string keyword) =>
        schema[keyword] is JsonArray list ? Enumerable.Range(0, list.Count).Select(index => pointer.Append(keyword).Append(index)) : [];

    private DiscriminatorFact? Discriminator(JsonObject schema, JsonPointer pointer)
    {
        if (schema["discriminator"] is not JsonObject keyword || keyword["propertyName"] is not JsonValue value || !value.TryGetValue(out string? name))
            return null;
        var values = new Dictionary<string, JsonPointer>(StringComparer.Ordinal);
        if (keyword["mapping"] is JsonObject mapping)
            foreach (var (mapped, target) in mapping)
                if (target is JsonValue text && text.TryGetValue(out string? reference))
                    values[mapped] = contract.Resolve(reference.StartsWith('#') && JsonPointer.TryParse(reference, out var at) ? at : JsonPointer.Parse("/components/schemas").Append(reference));
        // Source: OpenAPI 3.0.4 §4.7.25: a schema that is not mapped goes by its component's name.
        foreach (var branch in Branches(schema, pointer, "oneOf").Concat(Branches(schema, pointer, "anyOf")))
            if (References.Of(contract.Find(branch)) is not null && contract.Resolve(branch) is var target && !values.ContainsValue(target) && target.Parent.Last == "schemas")
                values.TryAdd(target.Last!, target);
        return new DiscriminatorFact(name, values, pointer.Append("discriminator"));
    }
}
