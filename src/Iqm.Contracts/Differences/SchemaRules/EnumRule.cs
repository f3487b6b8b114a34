using Iqm.Contracts.Differences.Schemas;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>enum</c> and <c>const</c>.</summary>
internal sealed class EnumRule : ISchemaRule
{
    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        var (old, @new) = (pair.Old.Enum, pair.New.Enum);
        if (old is null && @new is null)
            return;
        if (old is null)
            changes.Add(SchemaCodes.EnumAdded, pair.Old.Pointer, pair.New.EnumPointer ?? pair.New.Pointer, null, List(@new!));
        else if (@new is null)
            changes.Add(SchemaCodes.EnumRemoved, pair.Old.EnumPointer ?? pair.Old.Pointer, pair.New.Pointer, List(old), null, isRemoval: true);
        else
        {
            foreach (var value in old.Values.Where(value => !@new.ContainsKey(value.Text)))
                changes.Add(SchemaCodes.EnumValueRemoved, value.Pointer, pair.New.EnumPointer ?? pair.New.Pointer, value.Shown, null, isRemoval: true);
            foreach (var value in @new.Values.Where(value => !old.ContainsKey(value.Text)))
                changes.Add(SchemaCodes.EnumValueAdded, pair.Old.EnumPointer ?? pair.Old.Pointer, value.Pointer, null, value.Shown);
        }
    }

    private static string List(IReadOnlyDictionary<string, Fact> values) => string.Join(", ", values.Values.Select(value => value.Shown));
}
