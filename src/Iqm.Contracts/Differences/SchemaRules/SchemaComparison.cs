using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary>Compares two schemas, without those below them.</summary>
internal sealed class SchemaComparison(SchemaForms old, SchemaForms @new, UnchangedParts unchanged)
{
    private static readonly ISchemaRule[] Rules =
    [
        new EnumRule(), new FormatRule(), new LimitRule(), new PatternRule(), new MultipleRule(), new UniqueItemsRule(), new ItemsRule(), new PropertyRule(), new MembersRule(),
        new ExclusionRule(), new KeywordRule(), new DefaultRule(), new DeprecationRule(),
    ];

    private readonly ShapeText _oldText = new(old);
    private readonly ShapeText _newText = new(@new);

    public SchemaChanges Run(SchemaSet oldSet, SchemaSet newSet, SchemaDirection direction)
    {
        var changes = new SchemaChanges(old, @new, unchanged, direction);
        var (was, isNow) = (old.Of(oldSet), @new.Of(newSet));
        NullRule.Compare(was, isNow, changes);
        DiscriminatorRule.Compare(was, isNow, changes);
        var matching = AlternativeMatching.Of(was, isNow, _oldText, _newText);
        AlternativesRule.Compare(was, isNow, matching, direction, changes);
        foreach (var (before, after) in matching.Pairs)
        {
            var pair = new ShapePair(before, after, direction);
            if (!TypeRule.Compare(pair, changes))
                continue;
            foreach (var rule in Rules)
                rule.Compare(pair, changes);
        }
        return changes;
    }
}
