using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>multipleOf</c>.</summary>
internal sealed class MultipleRule : ISchemaRule
{
    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        if (pair.Old.Multiples.Count == 0 && pair.New.Multiples.Count == 0 || !pair.Both(InstanceTypes.Number))
            return;
        Fact[] gone = [.. pair.Old.Multiples.Values.Where(multiple => !pair.New.Multiples.ContainsKey(multiple.Text))];
        Fact[] added = [.. pair.New.Multiples.Values.Where(multiple => !pair.Old.Multiples.ContainsKey(multiple.Text))];
        if (gone is [var was] && added is [var isNow])
        {
            var code = IsMultiple(isNow, was) ? SchemaCodes.MultipleNarrowed : IsMultiple(was, isNow) ? SchemaCodes.MultipleWidened : SchemaCodes.MultipleChanged;
            changes.Add(code, was.Pointer, isNow.Pointer, was.Shown, isNow.Shown);
            return;
        }
        foreach (var multiple in gone)
            changes.Add(SchemaCodes.MultipleWidened, multiple.Pointer, pair.New.Pointer, multiple.Shown, null, isRemoval: true);
        foreach (var multiple in added)
            changes.Add(SchemaCodes.MultipleNarrowed, pair.Old.Pointer, multiple.Pointer, null, multiple.Shown);
    }

    private static bool IsMultiple(Fact number, Fact divisor) => new Number(number.Text).IsMultipleOf(new Number(divisor.Text));
}
