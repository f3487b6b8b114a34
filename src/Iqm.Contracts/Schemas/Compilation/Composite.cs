using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas.Compilation;

/// <summary>How the branches of a <see cref="Composite"/> are combined.</summary>
internal enum CompositeKind
{
    AllOf,
    AnyOf,
    OneOf,
    Not,
    /// <summary>A discriminator without branches beside it: a schema that others include through allOf.</summary>
    Derived,
}

/// <summary>Schemas that hold at the same place, but cannot be merged.</summary>
internal sealed class Composite(CompositeKind kind, SchemaPart part, SchemaState[] branches, JsonPointer[] pointers)
{
    public CompositeKind Kind { get; } = kind;

    public SchemaPart Part { get; } = part;

    public SchemaState[] Branches { get; } = branches;

    /// <summary>Where each branch stands, references followed.</summary>
    public JsonPointer[] Pointers { get; } = pointers;

    /// <summary>Chooses the branch of an object; null without a discriminator.</summary>
    public DiscriminatorTable? Discriminator { get; init; }

    public string Keyword => Kind switch
    {
        CompositeKind.AllOf => "allOf",
        CompositeKind.AnyOf => "anyOf",
        CompositeKind.OneOf => "oneOf",
        CompositeKind.Not => "not",
        _ => "discriminator",
    };
}

/// <summary>A discriminator whose names were resolved.</summary>
/// <param name="Property">The discriminating member.</param>
/// <param name="Values">The values it may have.</param>
/// <param name="Targets">For each value, the index of its branch; -1 when the value adds nothing to what is evaluated anyhow, -2 when the schema it names does not belong here.</param>
internal sealed record DiscriminatorTable(string Property, NameTable Values, int[] Targets)
{
    public NameTable PropertyTable { get; } = new([Property]);
}
