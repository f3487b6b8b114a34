using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Collects the types that are read or written as JSON, and writes the context that the serializer's own generator completes.</summary>
internal sealed class SerializerContext(ClientShape client, TypeNames types)
{
    private readonly Dictionary<string, (Code Type, string Property)> _roots = new(StringComparer.Ordinal);
    private static readonly HashSet<string> s_builtIn = new(
        from name in (string[])["JsonElement", "String", "Boolean", "Int32", "Int64", "Single", "Double", "Decimal", "Guid", "DateOnly", "DateTimeOffset", "ByteArray"]
        from prefix in (string[])["", "Nullable"]
        select prefix + name, StringComparer.Ordinal);

    // The serializer names what it meets inside a type by itself: Optional<Link> is OptionalLink, which a schema may be called too.
    private readonly NameScope _properties = new(StringComparer.Ordinal, [
        .. from type in client.Types from prefix in (string[])["Optional", "OptionalNullable", "Nullable", "IReadOnlyList", "IReadOnlyDictionaryString"] select prefix + type.Name,
        .. s_builtIn, "Default", "Options", "GetTypeInfo", "GeneratedSerializerOptions", "Equals", "GetHashCode", "GetType", "ToString"]);

    /// <summary>The expression of a type's metadata; the type becomes part of the context.</summary>
    public Code TypeInfo(TypeUse use) => Code.Of($"{Code.Identifier(client.ContextName)}.Default.{Code.Identifier(Add(use))}");

    public string Write()
    {
        foreach (var type in client.Types)
            AddAll(type);
        // Members that the contract does not name.
        Add(TypeUse.Any);
        var writer = FileHeader.Start(client);
        writer.Line($"/// <summary>JSON metadata of every type of this client, for serialization without reflection.</summary>");
        writer.Line($"[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true, MaxDepth = 128,");
        writer.Line($"    Converters = [typeof(LenientDateTimeOffsetConverter), typeof(LenientDateOnlyConverter), typeof(IntegerConverter), typeof(Int32Converter)])]");
        foreach (var (type, property) in _roots.Values.OrderBy(r => r.Property, StringComparer.Ordinal))
            writer.Line(IsBuiltIn(property) ? Code.Of($"[JsonSerializable(typeof({type}))]") : Code.Of($"[JsonSerializable(typeof({type}), TypeInfoPropertyName = {Code.Literal(property)})]"));
        writer.Line($"{Code.Type(client.Accessibility)} sealed partial class {Code.Identifier(client.ContextName)} : JsonSerializerContext;");
        return writer.ToString();
    }

    private void AddAll(TypeShape type)
    {
        // A form with files never goes through the serializer.
        if (type is RecordShape record && record.Properties.Exists(p => p.IsFile))
            return;
        Add(new TypeUse(new NamedType(type), false));
        switch (type)
        {
            case UnionShape union:
                foreach (var branch in union.Branches)
                    Add(new TypeUse(branch.Type, false));
                break;
            case RecordShape described:
                // Optional<T> asks for its T at run time; and the serializer's own name for a nullable struct could be that of another type.
                foreach (var use in described.Properties.Select(p => p.Use).Where(u => u.Nullable || u.Type is NamedType))
                    Add(TypeNames.IsValueType(use.Type) ? use with { Nullable = true } : use);
                break;
        }
    }

    /// <summary>The name that the serializer's generator gives to a type it knows; it insists on that name. Null for every other type.</summary>
    private static string? BuiltIn(TypeRef type) => type switch
    {
        AnyType => "JsonElement",
        PrimitiveType primitive => primitive.Kind switch
        {
            PrimitiveKind.String => "String",
            PrimitiveKind.Boolean => "Boolean",
            PrimitiveKind.Int32 => "Int32",
            PrimitiveKind.Int64 => "Int64",
            PrimitiveKind.Single => "Single",
            PrimitiveKind.Double => "Double",
            PrimitiveKind.Decimal => "Decimal",
            PrimitiveKind.Guid => "Guid",
            PrimitiveKind.Date => "DateOnly",
            PrimitiveKind.DateTime => "DateTimeOffset",
            PrimitiveKind.Bytes => "ByteArray",
            _ => null,
        },
        _ => null,
    };

    private static bool IsBuiltIn(string property) => s_builtIn.Contains(property);

    private string Add(TypeUse use)
    {
        // string and string? are one type to the serializer.
        var type = use.Nullable && TypeNames.IsValueType(use.Type) ? types.Of(use) : types.Of(use.Type);
        var key = type.ToString();
        if (!_roots.TryGetValue(key, out var root))
        {
            var name = BuiltIn(use.Type) is { } builtIn ? (key.EndsWith('?') ? "Nullable" : "") + builtIn
                : _properties.Take(SchemaShaper.Word(use.Type) + (key.EndsWith('?') ? "OrNull" : ""));
            _roots[key] = root = (type, name);
        }
        return root.Property;
    }
}
