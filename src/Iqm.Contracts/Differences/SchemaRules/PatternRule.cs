using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>pattern</c>. Which of two patterns allows more is not judged.</summary>
internal sealed class PatternRule : ISchemaRule
{
    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        if (pair.Old.Patterns.Count == 0 && pair.New.Patterns.Count == 0 || !pair.Both(InstanceTypes.String))
            return;
        Fact[] gone = [.. pair.Old.Patterns.Values.Where(pattern => !pair.New.Patterns.ContainsKey(pattern.Text))];
        Fact[] added = [.. pair.New.Patterns.Values.Where(pattern => !pair.Old.Patterns.ContainsKey(pattern.Text))];
        if (gone is [var was] && added is [var isNow])
        {
            changes.Add(SchemaCodes.PatternChanged, was.Pointer, isNow.Pointer, was.Shown, isNow.Shown);
            return;
        }
        foreach (var pattern in gone)
            changes.Add(SchemaCodes.PatternRemoved, pattern.Pointer, pair.New.Pointer, pattern.Shown, null, isRemoval: true);
        foreach (var pattern in added)
            changes.Add(SchemaCodes.PatternAdded, pair.Old.Pointer, pattern.Pointer, null, pattern.Shown);
    }
}
