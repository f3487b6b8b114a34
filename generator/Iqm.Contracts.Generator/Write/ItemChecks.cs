using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Writes the checks for nulls among items, which the serializer leaves out.</summary>
internal static class ItemChecks
{
    /// <summary>Whether a value of this type has items that could wrongly be null.</summary>
    public static bool Needs(TypeRef type) => ItemOf(type) is { Nullable: false } item && !TypeNames.IsValueType(item.Type) && item.Type is not PrimitiveType { Kind: PrimitiveKind.Binary };

    /// <summary>The expression that checks a value, and gives it.</summary>
    public static Code Of(Code value, TypeRef type, string name) => ItemOf(type) is { } item && Needs(item.Type)
        ? Code.Of($"JsonItems.Check({value}, {Code.Literal(name)}, static items => {Of(Code.Of($"items"), item.Type, name)})")
        : Code.Of($"JsonItems.Check({value}, {Code.Literal(name)})");

    private static TypeUse? ItemOf(TypeRef type) => type switch
    {
        ArrayType array => array.Item,
        MapType map => map.Value,
        _ => null,
    };
}
