using Iqm.Contracts.Differences.Schemas;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary>Keywords of JSON Schema that OpenAPI 3.0 does not have. That they differ is told, not what that means.</summary>
internal sealed class KeywordRule : ISchemaRule
{
    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        if (pair.Old.OtherKeywords.Count == 0 && pair.New.OtherKeywords.Count == 0)
            return;
        foreach (var keyword in pair.Old.OtherKeywords.Keys.Union(pair.New.OtherKeywords.Keys, StringComparer.Ordinal))
        {
            var (before, after) = (pair.Old.OtherKeywords.GetValueOrDefault(keyword), pair.New.OtherKeywords.GetValueOrDefault(keyword));
            if (before?.Text != after?.Text)
                changes.Add(SchemaCodes.KeywordChanged, before?.Pointer ?? pair.Old.Pointer, after?.Pointer ?? pair.New.Pointer, before?.Shown, after?.Shown, isRemoval: after is null);
        }
    }
}
