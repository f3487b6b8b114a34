using Iqm.Contracts.Differences.Schemas;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>discriminator</c>: the member that tells alternatives apart, and the values that it knows.</summary>
internal static class DiscriminatorRule
{
    public static void Compare(SchemaForm old, SchemaForm @new, SchemaChanges changes)
    {
        var (before, after) = (old.Discriminator, @new.Discriminator);
        if (before is null && after is null)
            return;
        if (before is null)
            changes.Add(SchemaCodes.DiscriminatorAdded, old.Pointer, after!.Pointer, null, after.PropertyName);
        else if (after is null)
            changes.Add(SchemaCodes.DiscriminatorRemoved, before.Pointer, @new.Pointer, before.PropertyName, null, isRemoval: true);
        else
        {
            if (before.PropertyName != after.PropertyName)
                changes.Add(SchemaCodes.DiscriminatorChanged, before.Pointer, after.Pointer, before.PropertyName, after.PropertyName);
            foreach (var value in before.Values.Keys.Where(value => !after.Values.ContainsKey(value)))
                changes.Add(SchemaCodes.DiscriminatorValueRemoved, before.Pointer, after.Pointer, value, null, isRemoval: true);
            foreach (var value in after.Values.Keys.Where(value => !before.Values.ContainsKey(value)))
                changes.Add(SchemaCodes.DiscriminatorValueAdded, before.Pointer, after.Pointer, null, value);
            foreach (var (value, was) in before.Values)
                if (after.Values.TryGetValue(value, out var isNow) && changes.Exist(was, isNow))
                    changes.Below.Add((SchemaSet.At(was), SchemaSet.At(isNow)));
        }
    }
}
