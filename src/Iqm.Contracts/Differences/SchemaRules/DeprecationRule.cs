using Iqm.Contracts.Differences.Schemas;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>deprecated</c> of a schema.</summary>
internal sealed class DeprecationRule : ISchemaRule
{
    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        var (before, after) = (pair.Old.Deprecated, pair.New.Deprecated);
        if (before is null && after is { } set)
            changes.Add(SchemaCodes.Deprecated, pair.Old.Pointer, set);
        else if (before is { } cleared && after is null)
            changes.Add(SchemaCodes.Reinstated, cleared, pair.New.Pointer, isRemoval: true);
    }
}
