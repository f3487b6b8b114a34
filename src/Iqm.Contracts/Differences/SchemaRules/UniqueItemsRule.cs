using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsRule : ISchemaRule
{
    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        if (!pair.Both(InstanceTypes.Array))
            return;
        var (before, after) = (pair.Old.UniqueItems, pair.New.UniqueItems);
        if (before is null && after is { } set)
            changes.Add(SchemaCodes.UniqueItemsRequired, pair.Old.Pointer, set);
        else if (before is { } lifted && after is null)
            changes.Add(SchemaCodes.UniqueItemsLifted, lifted, pair.New.Pointer, isRemoval: true);
    }
}
