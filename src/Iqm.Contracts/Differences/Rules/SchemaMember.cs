using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>Compares the <c>schema</c> members of two media types, parameters or headers.</summary>
internal static class SchemaMember
{
    public static void Compare(ContractNode old, ContractNode @new, SchemaDirection direction, ChangeCollector changes)
    {
        var (hadSchema, hasSchema) = (old.Member("schema") is not null, @new.Member("schema") is not null);
        if (hadSchema && hasSchema)
            changes.AddSchemas(old.Pointer.Append("schema"), @new.Pointer.Append("schema"), direction);
        else if (hasSchema)
            changes.AddSchemaChange(SchemaCodes.SchemaRestricted, old.Pointer, @new.Pointer.Append("schema"), direction, isRemoval: false);
        else if (hadSchema)
            changes.AddSchemaChange(SchemaCodes.SchemaLifted, old.Pointer.Append("schema"), @new.Pointer, direction, isRemoval: true);
    }
}
