using Iqm.Contracts.Differences.Schemas;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>format</c>. That a value is a password is no matter of what it may be.</summary>
internal sealed class FormatRule : ISchemaRule
{
    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        var (before, after) = (pair.Old.Format?.Text, pair.New.Format?.Text);
        if (before == after)
            return;
        var code = FormatOrder.IsNarrower(after, before) ? SchemaCodes.FormatNarrowed : FormatOrder.IsNarrower(before, after) ? SchemaCodes.FormatWidened : SchemaCodes.FormatChanged;
        changes.Add(code, pair.Old.Format?.Pointer ?? pair.Old.Pointer, pair.New.Format?.Pointer ?? pair.New.Pointer, before, after, isRemoval: after is null);
    }
}
