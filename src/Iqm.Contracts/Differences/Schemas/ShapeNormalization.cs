using System.Collections.Immutable;
using System.Numerics;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Gives alternatives one form: a list of types, and alternatives that differ in their types, are the same.</summary>
internal static class ShapeNormalization
{
    private const InstanceTypes Containers = InstanceTypes.Array | InstanceTypes.Object;

    /// <param name="shapes">At least one; null is not among their types.</param>
    public static ImmutableArray<Shape> Run(IReadOnlyList<Shape> shapes)
    {
        // What allowed null only says nothing once null is told apart.
        var possible = shapes.Where(shape => !ShapeProduct.IsImpossible(shape)).ToArray();
        if (possible.Length == 0)
            return [shapes[0]];
        var split = possible.SelectMany(Split).ToList();
        if (split.Count == 1)
            return [split[0]];
        var simple = split.FindAll(shape => IsSimple(shape) && split.TrueForAll(other => ReferenceEquals(other, shape) || (other.Types & shape.Types) == 0));
        if (simple.Count > 1)
        {
            var at = split.IndexOf(simple[0]);
            split[at] = simple.Aggregate(Merge);
            split.RemoveAll(shape => simple.Skip(1).Contains(shape, ReferenceEqualityComparer.Instance));
        }
        return [.. split];
    }

    // An array or object beside other types becomes an alternative of its own, unless nothing is said of types at all.
    private static IEnumerable<Shape> Split(Shape shape)
    {
        if (shape.Types == Shape.Anything || (shape.Types & Containers) == 0 || BitOperations.PopCount((uint)(shape.Types & ~InstanceTypes.Fraction)) == 1)
            return [shape];
        return ((InstanceTypes[])[shape.Types & ~Containers, shape.Types & InstanceTypes.Array, shape.Types & InstanceTypes.Object]).Where(types => types != 0).Select(types => Only(shape, types));
    }

    /// <summary>The shape for some of its types, without what says nothing about them.</summary>
    private static Shape Only(Shape shape, InstanceTypes types)
    {
        var none = new Shape { Pointer = shape.Pointer };
        var (isArray, isObject) = (types == InstanceTypes.Array, types == InstanceTypes.Object);
        return shape with
        {
            Types = types,
            Limits = shape.Limits.Where(limit => limit.Key switch
            {
                LimitKind.MinItems or LimitKind.MaxItems => isArray,
                LimitKind.MinProperties or LimitKind.MaxProperties => isObject,
                _ => !isArray && !isObject,
            }).ToDictionary(),
            Patterns = isArray || isObject ? none.Patterns : shape.Patterns,
            Multiples = isArray || isObject ? none.Multiples : shape.Multiples,
            Format = isArray || isObject ? null : shape.Format,
            UniqueItems = isArray ? shape.UniqueItems : null,
            Items = isArray ? shape.Items : null,
            Properties = isObject ? shape.Properties : none.Properties,
            Required = isObject ? shape.Required : none.Required,
            Closed = isObject ? shape.Closed : null,
            Additional = isObject ? shape.Additional : null,
        };
    }

    private static bool IsSimple(Shape shape) => (shape.Types & Containers) == 0 && shape.Enum is null && shape.Exclusions.Count == 0 && shape.OtherKeywords.Count == 0 && shape.Default is null;

    // Types are disjoint, and each limit speaks of one type only, so that nothing is said of a type that was not.
    private static Shape Merge(Shape a, Shape b) => ShapeProduct.Of(a with { Types = a.Types | b.Types }, b with { Types = a.Types | b.Types });
}
