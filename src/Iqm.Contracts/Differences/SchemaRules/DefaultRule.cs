using Iqm.Contracts.Differences.Schemas;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>default</c>: what the provider takes for a value that is not sent.</summary>
internal sealed class DefaultRule : ISchemaRule
{
    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        var (before, after) = (pair.Old.Default, pair.New.Default);
        if (before?.Text == after?.Text)
            return;
        var code = before is null ? SchemaCodes.DefaultAdded : after is null ? SchemaCodes.DefaultRemoved : SchemaCodes.DefaultChanged;
        changes.Add(code, before?.Pointer ?? pair.Old.Pointer, after?.Pointer ?? pair.New.Pointer, Shown(before, pair.Old), Shown(after, pair.New), isRemoval: after is null);
    }

    private static string? Shown(Fact? value, Shape shape) => value is not null && shape.IsSecret ? "(secret)" : value?.Shown;
}
