using System.Globalization;
using Iqm.Contracts.Generator.Shape;
using NJsonSchema;
using NSwag;

namespace Iqm.Contracts.Generator.Resolve;

/// <summary>The shaped client as a document that NSwag cannot misread: named objects, references, plain types; keys of our own instead of the contract's texts.</summary>
internal sealed class ResolvedDocument
{
    private readonly Dictionary<TypeShape, JsonSchema> _schemas = [];
    private readonly Dictionary<JsonSchema, TypeShape> _shapes = [];
    private readonly Dictionary<string, OperationShape> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TagShape> _tags = new(StringComparer.Ordinal);

    private ResolvedDocument() { }

    public OpenApiDocument Document { get; } = new() { SchemaType = SchemaType.OpenApi3 };

    public static ResolvedDocument From(ClientShape client)
    {
        var resolved = new ResolvedDocument();
        foreach (var type in client.Types)
            resolved.Declare(type);
        foreach (var record in client.Types.OfType<RecordShape>())
            resolved.Describe(record);
        foreach (var tag in client.Tags)
            resolved.Add(tag);
        return resolved;
    }

    public TypeShape? ShapeOf(JsonSchema schema) => _shapes.GetValueOrDefault(schema);

    /// <summary>The place of a property among its record's, from the key that NSwag knows it by.</summary>
    public static int IndexOf(string key) => int.Parse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);

    public OperationShape OperationOf(string key) => _operations[key];

    public TagShape TagOf(string key) => _tags[key];

    /// <summary>The schema of a type as it is used.</summary>
    public T Schema<T>(TypeUse use) where T : JsonSchema, new()
    {
        var schema = new T { IsNullableRaw = use.Nullable };
        switch (use.Type)
        {
            case NamedType named:
                schema.Reference = _schemas[named.Shape];
                break;
            case ArrayType array:
                schema.Type = JsonObjectType.Array;
                schema.Item = Schema<JsonSchema>(array.Item);
                break;
            case MapType map:
                schema.Type = JsonObjectType.Object;
                schema.AdditionalPropertiesSchema = Schema<JsonSchema>(map.Value);
                break;
            case PrimitiveType primitive:
                (schema.Type, schema.Format) = Plain(primitive.Kind);
                break;
        }
        return schema;
    }

    private void Declare(TypeShape type)
    {
        // Enums and unions are opaque to NSwag: an object with a member, so that it stays a type of its own.
        var schema = new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = false };
        if (type is not RecordShape)
            schema.Properties["value"] = new JsonSchemaProperty { Type = JsonObjectType.String };
        _schemas[type] = schema;
        _shapes[schema] = type;
        Document.Definitions[type.Name] = schema;
    }

    private void Describe(RecordShape record)
    {
        var schema = _schemas[record];
        for (var i = 0; i < record.Properties.Count; i++)
        {
            var property = Schema<JsonSchemaProperty>(record.Properties[i].Use);
            schema.Properties[$"p{i}"] = property;
            property.IsRequired = true; // whether it may be absent is ours to say
        }
    }

    private void Add(TagShape tag)
    {
        var tagKey = $"T{_tags.Count}";
        _tags[tagKey] = tag;
        foreach (var shape in tag.Operations)
        {
            var key = $"O{_operations.Count}";
            _operations[key] = shape;
            var operation = new OpenApiOperation { OperationId = key, Tags = [tagKey] };
            for (var i = 0; i < shape.Parameters.Count; i++)
                operation.Parameters.Add(Parameter($"q{i}", shape.Parameters[i]));
            if (shape.Body is { } body)
            {
                operation.RequestBody = new OpenApiRequestBody { Name = "body", IsRequired = true };
                operation.RequestBody.Content["application/json"] = new OpenApiMediaType { Schema = Schema<JsonSchema>(body.Use) };
            }
            operation.Responses["200"] = new OpenApiResponse();
            if (shape.Result is { } result)
                operation.Responses["200"].Content["application/json"] = new OpenApiMediaType { Schema = Schema<JsonSchema>(result with { Nullable = false }) };
            Document.Paths[$"/{key}"] = new OpenApiPathItem { [OpenApiOperationMethod.Post] = operation };
        }
    }

    /// <summary>All as query parameters: how a parameter is written on the wire is the writer's business, NSwag gives its type.</summary>
    private OpenApiParameter Parameter(string key, ParameterShape shape) => new()
    {
        Name = key,
        Kind = OpenApiParameterKind.Query,
        IsRequired = true,
        Schema = Schema<JsonSchema>(shape.Use),
    };

    private static (JsonObjectType Type, string? Format) Plain(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Boolean => (JsonObjectType.Boolean, null),
        PrimitiveKind.Int32 => (JsonObjectType.Integer, JsonFormatStrings.Integer),
        PrimitiveKind.Int64 => (JsonObjectType.Integer, JsonFormatStrings.Long),
        PrimitiveKind.Single => (JsonObjectType.Number, JsonFormatStrings.Float),
        PrimitiveKind.Double => (JsonObjectType.Number, JsonFormatStrings.Double),
        PrimitiveKind.Decimal => (JsonObjectType.Number, JsonFormatStrings.Decimal),
        PrimitiveKind.Guid => (JsonObjectType.String, JsonFormatStrings.Guid),
        PrimitiveKind.Date => (JsonObjectType.String, JsonFormatStrings.Date),
        PrimitiveKind.DateTime => (JsonObjectType.String, JsonFormatStrings.DateTime),
        PrimitiveKind.LenientDateTime => (JsonObjectType.String, TypeResolver.LenientDateTimeFormat),
        PrimitiveKind.Bytes => (JsonObjectType.String, JsonFormatStrings.Byte),
        PrimitiveKind.Binary => (JsonObjectType.String, TypeResolver.FileFormat),
        _ => (JsonObjectType.String, null),
    };
}
