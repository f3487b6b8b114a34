using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary>The types of values; null is told by <see cref="NullRule"/>.</summary>
internal static class TypeRule
{
    /// <returns>Whether the shapes have enough in common for their other keywords to be compared.</returns>
    public static bool Compare(ShapePair pair, SchemaChanges changes)
    {
        var (before, after) = (pair.Old.Types & Shape.Anything, pair.New.Types & Shape.Anything);
        if (before != after)
        {
            var code = (before & ~after, after & ~before) switch
            {
                (_, InstanceTypes.None) => SchemaCodes.TypeNarrowed,
                (InstanceTypes.None, _) => SchemaCodes.TypeWidened,
                _ => SchemaCodes.TypeChanged,
            };
            changes.Add(code, pair.Old.TypePointer ?? pair.Old.Pointer, pair.New.TypePointer ?? pair.New.Pointer, Shape.Text(before), Shape.Text(after));
        }
        // Against nothing at all every keyword would be news.
        return (before & after) != 0 && (before == after || !pair.Old.IsAnything && !pair.New.IsAnything);
    }
}
