using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>oneOf</c> and <c>anyOf</c>: which alternatives there are, and whether a value may fit several.</summary>
internal static class AlternativesRule
{
    public static void Compare(SchemaForm old, SchemaForm @new, AlternativeMatching matching, SchemaDirection direction, SchemaChanges changes)
    {
        // With oneOf, an alternative more also refuses what fits it and another; one less lets it through again.
        var addedOverlaps = @new.Union == UnionKind.OneOf && matching.Added.Exists(added => @new.Alternatives.Any(other => !ReferenceEquals(other, added) && (other.Types & added.Types) != 0));
        var removedOverlaps = old.Union == UnionKind.OneOf && matching.Removed.Exists(gone => old.Alternatives.Any(other => !ReferenceEquals(other, gone) && (other.Types & gone.Types) != 0));
        foreach (var gone in matching.Removed)
            changes.Add(SchemaCodes.AlternativeRemoved, gone.Pointer, @new.Pointer, Name(gone, old), null, isRemoval: true,
                severity: removedOverlaps && direction == SchemaDirection.Response && old.Discriminator is null ? ChangeSeverity.Risky : null, subject: changes.Describe(old.Pointer, isOld: true));
        foreach (var added in matching.Added)
            changes.Add(SchemaCodes.AlternativeAdded, old.Pointer, added.Pointer, null, Name(added, @new),
                severity: addedOverlaps && direction == SchemaDirection.Request && @new.Discriminator is null ? ChangeSeverity.Risky : null, subject: changes.Describe(@new.Pointer, isOld: false));
        if (old.Union == UnionKind.AnyOf && @new.Union == UnionKind.OneOf)
            changes.Add(SchemaCodes.ExactlyOneAlternative, old.Pointer, @new.Pointer);
        else if (old.Union == UnionKind.OneOf && @new.Union == UnionKind.AnyOf)
            changes.Add(SchemaCodes.SeveralAlternatives, old.Pointer, @new.Pointer);
        if (old.Composition?.Text != @new.Composition?.Text)
            changes.Add(SchemaCodes.CompositionChanged, old.Pointer, @new.Pointer, old.Composition?.Shown, @new.Composition?.Shown);
    }

    // A component's name, unless it is the schema's own; otherwise what sets the alternative apart.
    private static string Name(Shape shape, SchemaForm form)
    {
        if (shape.Pointer != form.Pointer && shape.Pointer.Parent.Last == "schemas" && shape.Pointer.Last is { } name)
            return name;
        var members = (shape.Required.Count > 0 ? shape.Required.Keys : shape.Properties.Keys).Take(5).ToArray();
        return members.Length == 0 ? shape.TypesText : $"{shape.TypesText} with {string.Join(", ", members)}";
    }
}
