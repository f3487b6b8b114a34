using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>additionalProperties</c>: whether members that are not named are allowed, and what they are.</summary>
internal sealed class MembersRule : ISchemaRule
{
    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        if (!pair.Both(InstanceTypes.Object))
            return;
        var (old, @new) = (pair.Old, pair.New);
        if (old.Closed is null && @new.Closed is { } closed)
            changes.Add(SchemaCodes.MembersClosed, old.Pointer, closed);
        else if (old.Closed is { } opened && @new.Closed is null)
            changes.Add(SchemaCodes.MembersOpened, opened, @new.Pointer, isRemoval: true);
        else if (old.Closed is null && (old.Additional ?? @new.Additional) is not null)
            changes.Below.Add((old.Additional ?? SchemaSet.Nothing(old.Pointer.Append("additionalProperties")), @new.Additional ?? SchemaSet.Nothing(@new.Pointer.Append("additionalProperties"))));
    }
}
