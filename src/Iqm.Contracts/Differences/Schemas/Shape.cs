using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>One kind of value that a schema allows: everything that holds for it, whichever of the schemas combined by <c>allOf</c> and references says it.</summary>
internal sealed record Shape
{
    /// <summary>All types but null.</summary>
    public const InstanceTypes Anything = InstanceTypes.All & ~InstanceTypes.Null;

    /// <summary>The schema that it comes from.</summary>
    public required JsonPointer Pointer { get; init; }

    public InstanceTypes Types { get; init; } = InstanceTypes.All;
    public JsonPointer? TypePointer { get; init; }

    /// <summary>The values other than null; null when they are not listed.</summary>
    public IReadOnlyDictionary<string, Fact>? Enum { get; init; }
    public JsonPointer? EnumPointer { get; init; }

    public IReadOnlyDictionary<LimitKind, Limit> Limits { get; init; } = Empty<LimitKind, Limit>.Value;
    public IReadOnlyDictionary<string, Fact> Patterns { get; init; } = Empty<string, Fact>.Value;
    public IReadOnlyDictionary<string, Fact> Multiples { get; init; } = Empty<string, Fact>.Value;
    public Fact? Format { get; init; }
    public JsonPointer? UniqueItems { get; init; }

    /// <summary>What the items are; null when that is not said.</summary>
    public SchemaSet? Items { get; init; }

    public IReadOnlyDictionary<string, SchemaSet> Properties { get; init; } = Empty<string, SchemaSet>.Value;

    /// <summary>Where the properties are named, which is not where references in them lead.</summary>
    public IReadOnlyDictionary<string, JsonPointer> PropertyPointers { get; init; } = Empty<string, JsonPointer>.Value;

    public IReadOnlyDictionary<string, JsonPointer> Required { get; init; } = Empty<string, JsonPointer>.Value;

    /// <summary>Where other members are forbidden; null when they are not.</summary>
    public JsonPointer? Closed { get; init; }

    /// <summary>What other members are; null when that is not said.</summary>
    public SchemaSet? Additional { get; init; }

    public IReadOnlyDictionary<string, Fact> Exclusions { get; init; } = Empty<string, Fact>.Value;

    /// <summary>Assertions whose effect is not judged, by keyword.</summary>
    public IReadOnlyDictionary<string, Fact> OtherKeywords { get; init; } = Empty<string, Fact>.Value;

    public Fact? Default { get; init; }
    public JsonPointer? Deprecated { get; init; }
    public JsonPointer? ReadOnly { get; init; }
    public JsonPointer? WriteOnly { get; init; }
    public bool IsSecret { get; init; }

    /// <summary>Whether nothing is said that a value could disagree with.</summary>
    public bool IsAnything => (Types & Anything) == Anything && Enum is null && Limits.Count == 0 && Patterns.Count == 0 && Multiples.Count == 0 && Format is null && UniqueItems is null
        && Items is null && Properties.Count == 0 && Required.Count == 0 && Closed is null && Additional is null && Exclusions.Count == 0 && OtherKeywords.Count == 0;

    /// <summary>The types in words: <c>integer or string</c>.</summary>
    public string TypesText => Text(Types);

    /// <summary>Types in words.</summary>
    public static string Text(InstanceTypes types)
    {
        if ((types & Anything) == Anything)
            return "anything";
        var words = new List<string>();
        if (types.HasFlag(InstanceTypes.Array))
            words.Add("array");
        if (types.HasFlag(InstanceTypes.Boolean))
            words.Add("boolean");
        if (types.HasFlag(InstanceTypes.Number))
            words.Add("number");
        else if (types.HasFlag(InstanceTypes.Integer))
            words.Add("integer");
        if (types.HasFlag(InstanceTypes.Object))
            words.Add("object");
        if (types.HasFlag(InstanceTypes.String))
            words.Add("string");
        return words.Count == 0 ? "null" : string.Join(" or ", words);
    }

    private static class Empty<TKey, TValue> where TKey : notnull
    {
        public static readonly IReadOnlyDictionary<TKey, TValue> Value = System.Collections.ObjectModel.ReadOnlyDictionary<TKey, TValue>.Empty;
    }
}
