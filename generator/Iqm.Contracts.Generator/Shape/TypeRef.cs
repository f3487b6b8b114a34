namespace Iqm.Contracts.Generator.Shape;

/// <summary>A type as it is used: by a property, a parameter, an item, a body.</summary>
internal abstract record TypeRef
{
    /// <summary>A JSON value of any kind, kept as <c>JsonElement</c>.</summary>
    public static readonly TypeRef Any = new AnyType();
}

internal sealed record AnyType : TypeRef;

internal sealed record PrimitiveType(PrimitiveKind Kind) : TypeRef;

/// <summary>A type with a file of its own. Compared by reference: names are unique.</summary>
internal sealed record NamedType(TypeShape Shape) : TypeRef
{
    public bool Equals(NamedType? other) => ReferenceEquals(Shape, other?.Shape);
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Shape);
}

internal sealed record ArrayType(TypeUse Item) : TypeRef;

internal sealed record MapType(TypeUse Value) : TypeRef;

/// <summary>A type and whether JSON null is a value of it.</summary>
internal sealed record TypeUse(TypeRef Type, bool Nullable)
{
    public static readonly TypeUse Any = new(TypeRef.Any, false);
}

internal enum PrimitiveKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    Guid,
    Date,
    DateTime,
    /// <summary>A date-time whose offset may be missing (x-offset: optional).</summary>
    LenientDateTime,
    /// <summary>Base64 text (format byte).</summary>
    Bytes,
    /// <summary>Raw bytes outside JSON (format binary): a stream, or a file in a form.</summary>
    Binary,
}
