using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>What holds for a value for which two shapes hold.</summary>
internal static class ShapeProduct
{
    public static Shape Of(Shape a, Shape b) => a with
    {
        // An anonymous combination takes the place of whichever part says something.
        Pointer = a.IsAnything && !b.IsAnything ? b.Pointer : a.Pointer,
        Types = a.Types & b.Types,
        TypePointer = a.TypePointer ?? b.TypePointer,
        Enum = a.Enum is null ? b.Enum : b.Enum is null ? a.Enum : a.Enum.Where(value => b.Enum.ContainsKey(value.Key)).ToDictionary(),
        EnumPointer = a.EnumPointer ?? b.EnumPointer,
        Limits = Both(a.Limits, b.Limits, (kind, one, other) => one.IsNarrowerThan(other, LimitKinds.IsLower(kind)) ? one : other),
        Patterns = Both(a.Patterns, b.Patterns, (_, one, _) => one),
        Multiples = Both(a.Multiples, b.Multiples, (_, one, _) => one),
        Format = a.Format is null || b.Format is null || FormatOrder.IsNarrower(a.Format.Text, b.Format.Text) ? a.Format ?? b.Format : b.Format,
        UniqueItems = a.UniqueItems ?? b.UniqueItems,
        Items = a.Items is null ? b.Items : b.Items is null ? a.Items : a.Items.And(b.Items),
        Properties = Both(Under(a.Properties, b), Under(b.Properties, a), (_, one, other) => one.And(other)),
        PropertyPointers = Both(a.PropertyPointers, b.PropertyPointers, (_, one, _) => one),
        Required = Both(a.Required, b.Required, (_, one, _) => one),
        Closed = a.Closed ?? b.Closed,
        Additional = a.Additional is null ? b.Additional : b.Additional is null ? a.Additional : a.Additional.And(b.Additional),
        Exclusions = Both(a.Exclusions, b.Exclusions, (_, one, _) => one),
        OtherKeywords = Both(a.OtherKeywords, b.OtherKeywords, (_, one, other) => one.Text == other.Text ? one : new Fact($"{one.Text} {other.Text}", $"{one.Shown} and {other.Shown}", one.Pointer)),
        Default = a.Default ?? b.Default,
        Deprecated = a.Deprecated ?? b.Deprecated,
        ReadOnly = a.ReadOnly ?? b.ReadOnly,
        WriteOnly = a.WriteOnly ?? b.WriteOnly,
        IsSecret = a.IsSecret || b.IsSecret,
    };

    /// <summary>Whether no value but null is left.</summary>
    public static bool IsImpossible(Shape shape) => (shape.Types & Shape.Anything) == InstanceTypes.None;

    // What one part says of other members holds for those that only the other part names. That a part forbids them is not taken at its word:
    // whoever writes additionalProperties: false beside allOf means the whole.
    private static IReadOnlyDictionary<string, SchemaSet> Under(IReadOnlyDictionary<string, SchemaSet> properties, Shape other) => other.Additional is not { } others ? properties
        : properties.ToDictionary(property => property.Key, property => other.Properties.ContainsKey(property.Key) ? property.Value : property.Value.And(others), StringComparer.Ordinal);

    private static IReadOnlyDictionary<TKey, TValue> Both<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> a, IReadOnlyDictionary<TKey, TValue> b, Func<TKey, TValue, TValue, TValue> combine)
        where TKey : notnull
    {
        if (b.Count == 0)
            return a;
        if (a.Count == 0)
            return b;
        var both = new Dictionary<TKey, TValue>(a);
        foreach (var (key, value) in b)
            both[key] = both.TryGetValue(key, out var there) ? combine(key, there, value) : value;
        return both;
    }
}
