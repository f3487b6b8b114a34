using Iqm.Contracts.Differences.Schemas;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary>Whether null is allowed, in whichever way that is spelt.</summary>
internal static class NullRule
{
    public static void Compare(SchemaForm old, SchemaForm @new, SchemaChanges changes)
    {
        // Anything includes null; that a type was set or lifted says it.
        if (IsUntyped(old) != IsUntyped(@new))
            return;
        var (before, after) = (Rank(old), Rank(@new));
        if (before > after)
            changes.Add(SchemaCodes.NullForbidden, old.Nullable ?? old.Pointer, @new.Pointer, isRemoval: true);
        else if (before < after)
            changes.Add(SchemaCodes.NullAllowed, old.Pointer, @new.Nullable ?? @new.Pointer);
    }

    private static bool IsUntyped(SchemaForm form) => form.Alternatives is [{ Types: Shape.Anything }];

    // 'nullable: true' beside an enum without null, or without a type, allows no null, but its author meant something by it.
    private static int Rank(SchemaForm form) => form.AllowsNull ? 2 : form.Nullable is not null ? 1 : 0;
}
