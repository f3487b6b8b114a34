using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas.Formats;
using Iqm.Contracts.Schemas.Patterns;

namespace Iqm.Contracts.Schemas.Compilation;

/// <summary>Reads the keywords of a schema object.</summary>
/// <remarks>A keyword whose value has the wrong JSON type has no effect here; saying so is the linter's part. Source: OpenAPI 3.0.3, Schema Object.</remarks>
internal static class SchemaPartReader
{
    public static SchemaPart Read(int id, JsonPointer pointer, JsonNode? node, TimeSpan patternTimeout)
    {
        if (node is not JsonObject schema)
            return new SchemaPart { Id = id, Pointer = pointer };
        var offsetOptional = Text(schema["x-offset"]) == "optional";
        var format = Text(schema["format"]);
        // An anyOf of a date-time and a pattern without offset is how x-offset is spelt for tools that do not know it; it is judged once, and as a date.
        var spelt = format is null && offsetOptional && schema["anyOf"] is JsonArray forms && forms.Any(form => form is JsonObject one && Text(one["format"]) == "date-time");
        if (spelt)
            format = "date-time";
        var additional = schema["additionalProperties"];
        return new SchemaPart
        {
            Id = id,
            Pointer = pointer,
            Types = Types(schema),
            Enum = schema["enum"] is JsonArray values ? [.. values.Select(value => new EnumValue(value))] : null,
            Minimum = Limit(schema["minimum"]),
            Maximum = Limit(schema["maximum"]),
            ExclusiveMinimum = IsTrue(schema["exclusiveMinimum"]),
            ExclusiveMaximum = IsTrue(schema["exclusiveMaximum"]),
            MultipleOf = Limit(schema["multipleOf"]) is { } divisor && divisor.CompareFrom("0"u8) < 0 ? divisor : null,
            MinLength = Count(schema["minLength"], 0),
            MaxLength = Count(schema["maxLength"], int.MaxValue),
            Pattern = Text(schema["pattern"]) is { } pattern ? EcmaPattern.TryCreate(pattern, patternTimeout) : null,
            Format = format,
            StringFormat = StringFormats.Find(format, offsetOptional),
            NumberFormat = NumberFormat.Find(format),
            MinItems = Count(schema["minItems"], 0),
            MaxItems = Count(schema["maxItems"], int.MaxValue),
            UniqueItems = IsTrue(schema["uniqueItems"]),
            Items = schema["items"] is JsonObject ? pointer.Append("items") : null,
            MinProperties = Count(schema["minProperties"], 0),
            MaxProperties = Count(schema["maxProperties"], int.MaxValue),
            Required = schema["required"] is JsonArray required ? [.. required.Select(Text).OfType<string>().Distinct()] : [],
            Properties = schema["properties"] is JsonObject properties
                ? properties.ToDictionary(property => property.Key, property => pointer.Append("properties").Append(property.Key), StringComparer.Ordinal)
                : null,
            AdditionalProperties = additional is JsonObject ? pointer.Append("additionalProperties") : null,
            AllowsAdditional = additional?.GetValueKind() != JsonValueKind.False,
            DocumentsAdditional = additional is JsonObject || IsTrue(additional),
            AllOf = Branches(schema, pointer, "allOf"),
            AnyOf = spelt ? [] : Branches(schema, pointer, "anyOf"),
            OneOf = Branches(schema, pointer, "oneOf"),
            Not = schema["not"] is JsonObject ? pointer.Append("not") : null,
            Discriminator = ReadDiscriminator(schema["discriminator"]),
            ReadOnly = IsTrue(schema["readOnly"]),
            WriteOnly = IsTrue(schema["writeOnly"]),
            Secret = format == "password" || IsTrue(schema["x-secret"]),
        };
    }

    /// <summary>The types that a schema allows by <c>type</c> and <c>nullable</c>.</summary>
    /// <remarks>
    /// As OpenAPI 3.0.3 clarifies: nullable adds null to the type beside it and has no effect without one, and does not add null to an enum or to
    /// what allOf refers to. Arrays of types and the type null belong to 3.1; what their author means is plain, so they are read, and left to the linter.
    /// </remarks>
    public static InstanceTypes Types(JsonObject schema)
    {
        var types = schema["type"] switch
        {
            JsonValue value => Type(value),
            JsonArray list => list.Aggregate(InstanceTypes.None, (all, one) => all | Type(one)),
            _ => InstanceTypes.None,
        };
        if (types == InstanceTypes.None)
            return InstanceTypes.All;
        return IsTrue(schema["nullable"]) ? types | InstanceTypes.Null : types;
    }

    private static InstanceTypes Type(JsonNode? value) => Text(value) switch
    {
        "object" => InstanceTypes.Object,
        "array" => InstanceTypes.Array,
        "string" => InstanceTypes.String,
        "number" => InstanceTypes.Number,
        "integer" => InstanceTypes.Integer,
        "boolean" => InstanceTypes.Boolean,
        "null" => InstanceTypes.Null,
        _ => InstanceTypes.None,
    };

    private static IReadOnlyList<JsonPointer> Branches(JsonObject schema, JsonPointer pointer, string keyword) =>
        schema[keyword] is JsonArray list ? [.. Enumerable.Range(0, list.Count).Select(index => pointer.Append(keyword).Append(index))] : [];

    private static Discriminator? ReadDiscriminator(JsonNode? node)
    {
        if (node is not JsonObject keyword || Text(keyword["propertyName"]) is not { } name)
            return null;
        var mapping = new Dictionary<string, string>(StringComparer.Ordinal);
        if (keyword["mapping"] is JsonObject entries)
        {
            foreach (var (value, target) in entries)
            {
                if (Text(target) is { } text)
                    mapping[value] = text;
            }
        }
        return new Discriminator(name, mapping);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool IsTrue(JsonNode? node) => node?.GetValueKind() == JsonValueKind.True;

    private static NumberLimit? Limit(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number ? new NumberLimit(node.ToJsonString()) : null;

    private static int Count(JsonNode? node, int otherwise)
    {
        if (Limit(node) is not { } limit || !limit.Number.IsInteger || limit.CompareFrom("0"u8) > 0)
            return otherwise;
        // No instance holds more than int.MaxValue of anything.
        return limit.CompareFrom("2147483647"u8) <= 0 ? int.MaxValue : (int)decimal.Parse(limit.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
    }
}
