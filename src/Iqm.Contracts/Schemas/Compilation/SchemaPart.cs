using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas.Formats;
using Iqm.Contracts.Schemas.Patterns;

namespace Iqm.Contracts.Schemas.Compilation;

/// <summary>One schema object of the document, its keywords read and checked; other schemas are still pointers.</summary>
internal sealed class SchemaPart
{
    public required int Id { get; init; }
    public required JsonPointer Pointer { get; init; }

    public InstanceTypes Types { get; init; } = InstanceTypes.All;
    public EnumValue[]? Enum { get; init; }

    public NumberLimit? Minimum { get; init; }
    public NumberLimit? Maximum { get; init; }
    public bool ExclusiveMinimum { get; init; }
    public bool ExclusiveMaximum { get; init; }
    public NumberLimit? MultipleOf { get; init; }

    public int MinLength { get; init; }
    public int MaxLength { get; init; } = int.MaxValue;
    public EcmaPattern? Pattern { get; init; }
    public string? Format { get; init; }
    public IStringFormat? StringFormat { get; init; }
    public NumberFormat? NumberFormat { get; init; }

    public int MinItems { get; init; }
    public int MaxItems { get; init; } = int.MaxValue;
    public bool UniqueItems { get; init; }
    public JsonPointer? Items { get; init; }

    public int MinProperties { get; init; }
    public int MaxProperties { get; init; } = int.MaxValue;
    public IReadOnlyList<string> Required { get; init; } = [];
    public IReadOnlyDictionary<string, JsonPointer>? Properties { get; init; }
    public JsonPointer? AdditionalProperties { get; init; }
    public bool AllowsAdditional { get; init; } = true;
    public bool DocumentsAdditional { get; init; }

    public IReadOnlyList<JsonPointer> AllOf { get; init; } = [];
    public IReadOnlyList<JsonPointer> AnyOf { get; init; } = [];
    public IReadOnlyList<JsonPointer> OneOf { get; init; } = [];
    public JsonPointer? Not { get; init; }
    public Discriminator? Discriminator { get; init; }

    public bool ReadOnly { get; init; }
    public bool WriteOnly { get; init; }
    public bool Secret { get; init; }

    public bool HasNumberRules => Minimum is not null || Maximum is not null || MultipleOf is not null || NumberFormat is not null;
    public bool HasStringRules => MinLength > 0 || MaxLength != int.MaxValue || Pattern is not null || StringFormat is not null;
    public bool HasArrayRules => MinItems > 0 || MaxItems != int.MaxValue || UniqueItems;
    public bool HasCountRules => MinProperties > 0 || MaxProperties != int.MaxValue;

    /// <summary>Whether there is no keyword that itself asserts something.</summary>
    public bool IsOnlyComposed => Types == InstanceTypes.All && Enum is null && !HasNumberRules && !HasStringRules && !HasArrayRules && !HasCountRules
        && Items is null && !DescribesMembers && Required.Count == 0;

    /// <summary>Whether this names members, or says what others may be; if not, an object is free-form.</summary>
    public bool DescribesMembers => Properties is not null || !AllowsAdditional || DocumentsAdditional;
}

/// <summary>A <c>discriminator</c> keyword.</summary>
/// <param name="PropertyName">The member that names the schema.</param>
/// <param name="Mapping">From the member's value to a schema's name or reference, as written.</param>
internal sealed record Discriminator(string PropertyName, IReadOnlyDictionary<string, string> Mapping);
