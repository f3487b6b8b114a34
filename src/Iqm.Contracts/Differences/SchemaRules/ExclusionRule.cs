using Iqm.Contracts.Differences.Schemas;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>not</c>. Which of two excluded schemas allows more is not judged.</summary>
internal sealed class ExclusionRule : ISchemaRule
{
    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        if (pair.Old.Exclusions.Count == 0 && pair.New.Exclusions.Count == 0)
            return;
        Fact[] gone = [.. pair.Old.Exclusions.Values.Where(fact => !pair.New.Exclusions.ContainsKey(fact.Text))];
        Fact[] added = [.. pair.New.Exclusions.Values.Where(fact => !pair.Old.Exclusions.ContainsKey(fact.Text))];
        if (gone is [var was] && added is [var isNow])
        {
            changes.Add(SchemaCodes.ExclusionChanged, was.Pointer, isNow.Pointer, was.Shown, isNow.Shown);
            return;
        }
        foreach (var fact in gone)
            changes.Add(SchemaCodes.ExclusionRemoved, fact.Pointer, pair.New.Pointer, fact.Shown, null, isRemoval: true);
        foreach (var fact in added)
            changes.Add(SchemaCodes.ExclusionAdded, pair.Old.Pointer, fact.Pointer, null, fact.Shown);
    }
}
