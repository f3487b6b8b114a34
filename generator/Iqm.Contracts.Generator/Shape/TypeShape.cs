using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>A type that gets a file of its own.</summary>
internal abstract class TypeShape(string name, JsonPointer pointer)
{
    /// <summary>The C# name, unique among all types of the client.</summary>
    public string Name { get; } = name;

    /// <summary>Where in the contract the decision was made.</summary>
    public JsonPointer Pointer { get; } = pointer;

    public string? Description { get; set; }

    public bool Deprecated { get; set; }

    /// <summary>Ids of the decisions about this type.</summary>
    public IReadOnlyList<string> Evidence { get; set; } = [];

    /// <summary>Whether a request can carry it.</summary>
    public bool Sent { get; set; }

    /// <summary>Whether a response can carry it.</summary>
    public bool Received { get; set; }
}

internal sealed class RecordShape(string name, JsonPointer pointer) : TypeShape(name, pointer)
{
    public List<PropertyShape> Properties { get; } = [];

    /// <summary>False when the contract forbids members that it does not name.</summary>
    public bool Open { get; set; } = true;

    /// <summary>Whether the record makes no sense without the member: not so for what only the other side sets.</summary>
    public bool MustBeGiven(PropertyShape property) => property.Required && !(property.ReadOnly && Sent) && !(property.WriteOnly && Received);

    /// <summary>Whether absent and null are two things: in what is sent, when both are allowed.</summary>
    public bool IsOptional(PropertyShape property) => Sent && !MustBeGiven(property) && property.Use.Nullable && !property.IsFile;

    /// <summary>Set when the record is an envelope by the contract's x-envelope.</summary>
    public EnvelopeShape? Envelope { get; set; }
}

/// <summary>Which properties of a record play the envelope's parts; null where the record has no such property.</summary>
internal sealed record EnvelopeShape(PropertyShape Success, PropertyShape? Data, PropertyShape? Errors);

internal sealed class PropertyShape
{
    /// <summary>The member's name in JSON.</summary>
    public required string JsonName { get; init; }

    /// <summary>The C# name, unique in its record.</summary>
    public required string Name { get; init; }

    public required TypeUse Use { get; init; }

    public required bool Required { get; init; }

    public required JsonPointer Pointer { get; init; }

    /// <summary>Whether it is a file of a form, or several.</summary>
    public bool IsFile => Use.Type is PrimitiveType { Kind: PrimitiveKind.Binary } or ArrayType { Item.Type: PrimitiveType { Kind: PrimitiveKind.Binary } };

    public bool ReadOnly { get; init; }

    public bool WriteOnly { get; init; }

    /// <summary>Always sent, with <see cref="Default"/> unless the caller says otherwise (x-send: always).</summary>
    public bool SendAlways { get; init; }

    /// <summary>The schema's default; null when there is none.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>Never printed.</summary>
    public bool Secret { get; init; }

    public bool Deprecated { get; init; }

    public string? Description { get; init; }

    /// <summary>Ids of the decisions about this member.</summary>
    public IReadOnlyList<string> Evidence { get; set; } = [];

    /// <summary>The limits in words, for documentation; empty when there are none.</summary>
    public required string Limits { get; init; }
}

internal sealed class EnumShape(string name, JsonPointer pointer, bool integer) : TypeShape(name, pointer)
{
    public bool IsInteger { get; } = integer;

    public List<EnumMember> Members { get; } = [];
}

/// <summary>A known value of an open enum.</summary>
/// <param name="Name">The C# name, unique in its enum.</param>
/// <param name="Value">The value on the wire: text, or digits for an integer enum.</param>
internal sealed record EnumMember(string Name, string Value);

internal sealed class UnionShape(string name, JsonPointer pointer) : TypeShape(name, pointer)
{
    public List<UnionBranch> Branches { get; } = [];

    /// <summary>The member that tells the branches apart; null without a discriminator.</summary>
    public string? Discriminator { get; set; }

    /// <summary>The form of a kind that the contract does not know: the base that all others build on; null when there is none.</summary>
    public UnionBranch? Base { get; set; }
}

/// <summary>One of the forms that a union takes.</summary>
internal sealed class UnionBranch
{
    /// <summary>The C# name, unique in its union.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>The discriminator's values that lead here.</summary>
    public List<string> DiscriminatorValues { get; } = [];
}
