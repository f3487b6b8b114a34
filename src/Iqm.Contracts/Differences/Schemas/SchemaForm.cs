using System.Collections.Immutable;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>What a schema allows, in one form for all spellings: alternatives that are each a <see cref="Shape"/>, and whether null is allowed besides.</summary>
internal sealed record SchemaForm
{
    /// <summary>Where the schema is.</summary>
    public required JsonPointer Pointer { get; init; }

    /// <summary>At least one. None of them has null among its types.</summary>
    public required ImmutableArray<Shape> Alternatives { get; init; }

    /// <summary>How the alternatives are combined.</summary>
    public UnionKind Union { get; init; }

    /// <summary>Whether null is allowed.</summary>
    public bool AllowsNull { get; init; }

    /// <summary>Where <c>nullable: true</c> stands, even if it has no effect for want of a type beside it; null where it does not.</summary>
    public JsonPointer? Nullable { get; init; }

    /// <summary>Null when there is none.</summary>
    public DiscriminatorFact? Discriminator { get; init; }

    /// <summary>The composition as text, when it is too large to be taken apart; otherwise null.</summary>
    public Fact? Composition { get; init; }

    /// <summary>Whether nothing is said that a value could disagree with.</summary>
    public bool IsAnything => Alternatives is [{ IsAnything: true }] && Composition is null;

    /// <summary>Where it is said that this is for responses only.</summary>
    public JsonPointer? ReadOnly => Alternatives.Select(shape => shape.ReadOnly).FirstOrDefault(at => at is not null);

    /// <summary>Where it is said that this is for requests only.</summary>
    public JsonPointer? WriteOnly => Alternatives.Select(shape => shape.WriteOnly).FirstOrDefault(at => at is not null);
}
