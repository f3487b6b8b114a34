using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>items</c>: has them compared.</summary>
internal sealed class ItemsRule : ISchemaRule
{
    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        if (pair.Both(InstanceTypes.Array) && (pair.Old.Items ?? pair.New.Items) is not null)
            changes.Below.Add((pair.Old.Items ?? SchemaSet.Nothing(pair.Old.Pointer.Append("items")), pair.New.Items ?? SchemaSet.Nothing(pair.New.Pointer.Append("items"))));
    }
}
