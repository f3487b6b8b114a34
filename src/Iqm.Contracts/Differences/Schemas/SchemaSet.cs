using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Schemas of one contract that all hold for the same value; none of them allow anything.</summary>
/// <param name="Key">Equal for sets that are the same.</param>
/// <param name="Pointers">Where the schemas are, references followed.</param>
/// <param name="Pointer">The first schema; for an empty set, what would hold one.</param>
internal sealed record SchemaSet(string Key, ImmutableArray<JsonPointer> Pointers, JsonPointer Pointer)
{
    /// <summary>The only schema of the set, where it is at hand already; null says nothing.</summary>
    public JsonNode? Node { get; private init; }

    /// <summary>The schema, or the reference to one, at <paramref name="pointer"/>.</summary>
    public static SchemaSet Of(Contract contract, JsonPointer pointer)
    {
        var target = contract.Resolve(pointer);
        return At(target);
    }

    /// <summary>The same, for a node that is at hand.</summary>
    public static SchemaSet Of(Contract contract, JsonPointer pointer, JsonNode node) => References.Of(node) is null ? At(pointer) with { Node = node } : Of(contract, pointer);

    /// <summary>The schema at <paramref name="target"/>, which is no reference.</summary>
    public static SchemaSet At(JsonPointer target) => new(target.ToString(), [target], target);

    /// <summary>A schema that is at hand, references followed.</summary>
    public static SchemaSet At(ContractNode schema) => At(schema.Pointer) with { Node = schema.Object };

    /// <summary>No schema, where <paramref name="holder"/> could have one.</summary>
    public static SchemaSet Nothing(JsonPointer holder) => new($"\0{holder}", [], holder);

    /// <summary>The schemas of both.</summary>
    public SchemaSet And(SchemaSet other)
    {
        if (other.Pointers.IsEmpty)
            return this;
        if (Pointers.IsEmpty)
            return other;
        ImmutableArray<JsonPointer> all = [.. Pointers.Concat(other.Pointers).Distinct().OrderBy(pointer => pointer.ToString(), StringComparer.Ordinal)];
        return new SchemaSet(string.Join('\0', all), all, Pointers[0]);
    }

    public bool Equals(SchemaSet? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
