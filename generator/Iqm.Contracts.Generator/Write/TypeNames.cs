using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>C# names of types where NSwag is not asked: inside unions, envelopes and the serializer context.</summary>
internal sealed class TypeNames
{
    /// <summary>The type without a question mark.</summary>
    public Code Of(TypeRef type) => type switch
    {
        NamedType named => Code.Identifier(named.Shape.Name),
        ArrayType array => Code.Of($"IReadOnlyList<{Of(array.Item)}>"),
        MapType map => Code.Of($"IReadOnlyDictionary<string, {Of(map.Value)}>"),
        PrimitiveType primitive => Code.Type(primitive.Kind switch
        {
            PrimitiveKind.Boolean => "bool",
            PrimitiveKind.Int32 => "int",
            PrimitiveKind.Int64 => "long",
            PrimitiveKind.Single => "float",
            PrimitiveKind.Double => "double",
            PrimitiveKind.Decimal => "decimal",
            PrimitiveKind.Guid => "Guid",
            PrimitiveKind.Date => "DateOnly",
            PrimitiveKind.DateTime => "DateTimeOffset",
            PrimitiveKind.LenientDateTime => "LenientDateTime",
            PrimitiveKind.Bytes => "byte[]",
            PrimitiveKind.Binary => "Stream",
            _ => "string",
        }),
        _ => Code.Type("JsonElement"),
    };

    /// <summary>The type, with a question mark when null is a value of it.</summary>
    public Code Of(TypeUse use) => use.Nullable ? Code.Of($"{Of(use.Type)}?") : Of(use.Type);

    public static bool IsValueType(TypeRef type) => type switch
    {
        AnyType => true,
        NamedType { Shape: RecordShape } => false,
        NamedType => true,
        PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Bytes or PrimitiveKind.Binary } => false,
        PrimitiveType => true,
        _ => false,
    };
}
