using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>Compares the <c>schema</c> members of two media types, parameters or headers.</summary>
internal static class SchemaMember
{
    public static void Compare(ContractNode old, ContractNode @new, SchemaDirection direction, ChangeCollector changes)
    {
        var (was, isNow) = (old.Member("schema"), @new.Member("schema"));
        if (was is { } before && isNow is { } after)
            changes.AddSchemas(before, after, direction);
        else if (isNow is not null)
            changes.AddSchemaChange(SchemaCodes.SchemaRestricted, old.Pointer, @new.Pointer.Append("schema"), direction, isRemoval: false);
        else if (was is not null)
            changes.AddSchemaChange(SchemaCodes.SchemaLifted, old.Pointer.Append("schema"), @new.Pointer, direction, isRemoval: true);
    }
}
