using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Reads what a schema object itself says, compositions left out.</summary>
/// <remarks>Means the same as validation does. Source: OpenAPI 3.0.3, Schema Object; for the keywords that 3.1 writes another way, JSON Schema 2020-12.</remarks>
internal static class ShapeReader
{
    private static readonly HashSet<string> OtherKeywords =
    [
        "contains", "minContains", "maxContains", "prefixItems", "patternProperties", "propertyNames", "dependentRequired", "dependentSchemas", "if", "then", "else",
        "unevaluatedItems", "unevaluatedProperties", "contentEncoding", "contentMediaType", "contentSchema",
    ];

    private static readonly Dictionary<string, Fact> NoFacts = [];
    private static readonly Dictionary<string, SchemaSet> NoProperties = [];
    private static readonly Dictionary<string, JsonPointer> NoPointers = [];

    public static Shape Read(Contract contract, JsonPointer pointer, JsonObject schema)
    {
        var values = schema.ContainsKey("const") && !schema.ContainsKey("enum") ? new JsonArray(schema["const"]?.DeepClone()) : schema["enum"] as JsonArray;
        var listed = values?.Select((value, index) => (value, index)).Where(one => one.value is not null).Select(one => CanonicalJson.FactOf(one.value, schema.ContainsKey("enum") ? pointer.Append("enum").Append(one.index) : pointer.Append("const"))).DistinctBy(fact => fact.Text).ToDictionary(fact => fact.Text);
        var types = SchemaPartReader.Types(schema);
        if (values is not null)
        {
            if (types == InstanceTypes.All)
                types = values.Aggregate(InstanceTypes.None, (all, value) => all | TypeOf(value));
            if (values.All(value => value is not null))
                types &= ~InstanceTypes.Null;
        }
        var additional = schema["additionalProperties"];
        return new Shape
        {
            Pointer = pointer,
            Types = types,
            TypePointer = schema.ContainsKey("type") ? pointer.Append("type") : null,
            Enum = listed,
            EnumPointer = values is null ? null : pointer.Append(schema.ContainsKey("enum") ? "enum" : "const"),
            Limits = Limits(schema, pointer),
            Patterns = schema["pattern"] is JsonValue pattern && pattern.TryGetValue(out string? expression) ? One(new Fact(expression, pointer.Append("pattern"))) : NoFacts,
            Multiples = Number.Of(schema["multipleOf"]) is { } divisor && divisor > Number.Zero ? One(new Fact(divisor.Text, pointer.Append("multipleOf"))) : NoFacts,
            Format = Format(schema, pointer),
            UniqueItems = IsTrue(schema["uniqueItems"]) ? pointer.Append("uniqueItems") : null,
            Items = schema["items"] is JsonObject items ? SchemaSet.Of(contract, pointer.Append("items"), items) : null,
            Properties = schema["properties"] is JsonObject properties
                ? properties.Where(property => property.Value is JsonObject).ToDictionary(property => property.Key, property => SchemaSet.Of(contract, pointer.Append("properties").Append(property.Key), property.Value!), StringComparer.Ordinal)
                : NoProperties,
            PropertyPointers = schema["properties"] is JsonObject named
                ? named.ToDictionary(property => property.Key, property => pointer.Append("properties").Append(property.Key), StringComparer.Ordinal)
                : NoPointers,
            Required = schema["required"] is JsonArray required
                ? required.Select((name, index) => (Name: Text(name), index)).Where(one => one.Name is not null).DistinctBy(one => one.Name).ToDictionary(one => one.Name!, one => pointer.Append("required").Append(one.index), StringComparer.Ordinal)
                : NoPointers,
            Closed = additional?.GetValueKind() == JsonValueKind.False ? pointer.Append("additionalProperties") : null,
            Additional = additional is JsonObject { Count: > 0 } ? SchemaSet.Of(contract, pointer.Append("additionalProperties"), additional) : null,
            Exclusions = schema["not"] is JsonObject not ? One(new Fact(CanonicalJson.OfSchema(Expanded(contract, not)), CanonicalJson.OfSchema(not), pointer.Append("not"))) : NoFacts,
            OtherKeywords = schema.Any(member => OtherKeywords.Contains(member.Key))
                ? schema.Where(member => OtherKeywords.Contains(member.Key)).ToDictionary(member => member.Key, member => new Fact(CanonicalJson.OfSchema(member.Value), $"{member.Key} {CanonicalJson.OfSchema(member.Value)}", pointer.Append(member.Key)))
                : NoFacts,
            Default = schema.ContainsKey("default") ? CanonicalJson.FactOf(schema["default"], pointer.Append("default")) : null,
            Deprecated = IsTrue(schema["deprecated"]) ? pointer.Append("deprecated") : null,
            ReadOnly = IsTrue(schema["readOnly"]) ? pointer.Append("readOnly") : null,
            WriteOnly = IsTrue(schema["writeOnly"]) ? pointer.Append("writeOnly") : null,
            IsSecret = Text(schema["format"]) == "password" || IsTrue(schema["x-secret"]),
        };
    }

    /// <summary>Whether an <c>anyOf</c> only spells <c>x-offset: optional</c> for tools that do not know it.</summary>
    public static bool SpellsOffset(JsonObject schema) => schema["format"] is null && Text(schema["x-offset"]) == "optional"
        && schema["anyOf"] is JsonArray forms && forms.Any(form => form is JsonObject one && Text(one["format"]) == "date-time");

    private static Fact? Format(JsonObject schema, JsonPointer pointer)
    {
        var isOptional = Text(schema["x-offset"]) == "optional";
        if (SpellsOffset(schema) || isOptional && Text(schema["format"]) == "date-time")
            return new Fact(FormatOrder.OffsetOptional, pointer.Append("x-offset"));
        // A password is any string; the word only says that it is not to be shown.
        return Text(schema["format"]) is { } format and not "password" ? new Fact(format, pointer.Append("format")) : null;
    }

    private static Dictionary<LimitKind, Limit> Limits(JsonObject schema, JsonPointer pointer)
    {
        var limits = new Dictionary<LimitKind, Limit>();
        Bound(LimitKind.Minimum, "minimum", "exclusiveMinimum", isLower: true);
        Bound(LimitKind.Maximum, "maximum", "exclusiveMaximum", isLower: false);
        Count(LimitKind.MinLength, "minLength", isLower: true);
        Count(LimitKind.MaxLength, "maxLength", isLower: false);
        Count(LimitKind.MinItems, "minItems", isLower: true);
        Count(LimitKind.MaxItems, "maxItems", isLower: false);
        Count(LimitKind.MinProperties, "minProperties", isLower: true);
        Count(LimitKind.MaxProperties, "maxProperties", isLower: false);
        Count(LimitKind.MaxBytes, "x-max-bytes", isLower: false);
        return limits;

        void Count(LimitKind kind, string keyword, bool isLower)
        {
            // A lower bound of nothing bounds nothing.
            if (Number.Of(schema[keyword]) is { } value && (!isLower || value > Number.Zero))
                limits.Add(kind, new Limit(value, false, pointer.Append(keyword)));
        }

        // In 3.0 the exclusive keyword is a boolean beside the bound, in 3.1 a bound of its own.
        void Bound(LimitKind kind, string keyword, string exclusive, bool isLower)
        {
            var bound = Number.Of(schema[keyword]) is { } value ? new Limit(value, IsTrue(schema[exclusive]), pointer.Append(keyword)) : null;
            if (Number.Of(schema[exclusive]) is { } strict && new Limit(strict, true, pointer.Append(exclusive)) is var other && other.IsNarrowerThan(bound, isLower))
                bound = other;
            if (bound is not null)
                limits.Add(kind, bound);
        }
    }

    private static InstanceTypes TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => InstanceTypes.Object,
        JsonValueKind.Array => InstanceTypes.Array,
        JsonValueKind.String => InstanceTypes.String,
        JsonValueKind.Number => Number.Of(value) is { IsInteger: true } ? InstanceTypes.Integer : InstanceTypes.Number,
        JsonValueKind.True or JsonValueKind.False => InstanceTypes.Boolean,
        _ => InstanceTypes.Null,
    };

    // Under 'not' a component's name must not matter; its content, one level down, does.
    private static JsonNode? Expanded(Contract contract, JsonObject schema) =>
        References.Of(schema) is { } reference && JsonPointer.TryParse(reference, out var target) ? contract.Find(contract.Resolve(target)) : schema;

    private static Dictionary<string, Fact> One(Fact fact) => new() { [fact.Text] = fact };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static bool IsTrue(JsonNode? node) => node?.GetValueKind() == JsonValueKind.True;
}
