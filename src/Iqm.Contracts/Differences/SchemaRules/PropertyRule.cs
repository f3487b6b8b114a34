using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary><c>properties</c>, <c>required</c>, <c>readOnly</c> and <c>writeOnly</c>: which members there are, and which of them must be there.</summary>
internal sealed class PropertyRule : ISchemaRule
{
    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        if (!pair.Both(InstanceTypes.Object))
            return;
        var (old, @new) = (pair.Old, pair.New);
        foreach (var name in Names(old).Union(Names(@new), StringComparer.Ordinal))
        {
            var (was, isNow) = (old.Properties.GetValueOrDefault(name), @new.Properties.GetValueOrDefault(name));
            if (old.Required.ContainsKey(name) == @new.Required.ContainsKey(name) && changes.IsUnchanged(was, isNow))
                continue;
            var before = State(old, name, was is null ? null : changes.OldForm(was), pair.Direction);
            var after = State(@new, name, isNow is null ? null : changes.NewForm(isNow), pair.Direction);
            Existence(pair, name, before, after, changes);
            Directions(pair, was is null ? null : changes.OldForm(was), isNow is null ? null : changes.NewForm(isNow), after, changes);
            if (before != MemberState.Hidden && after != MemberState.Hidden && Members(old, was, name, before) is { } oldSet && Members(@new, isNow, name, after) is { } newSet && (was ?? isNow) is not null)
                changes.Below.Add((oldSet, newSet));
        }
    }

    private static IEnumerable<string> Names(Shape shape) => shape.Properties.Keys.Concat(shape.Required.Keys);

    private static MemberState State(Shape shape, string name, SchemaForm? form, SchemaDirection direction)
    {
        if (form is not null && (direction == SchemaDirection.Request ? form.ReadOnly : form.WriteOnly) is not null)
            return MemberState.Hidden;
        return shape.Required.ContainsKey(name) ? MemberState.Required : form is null ? MemberState.Absent : MemberState.Optional;
    }

    // A member that is not described falls under what is said of all others; if it is required all the same, it may be anything.
    private static SchemaSet? Members(Shape shape, SchemaSet? named, string name, MemberState state) =>
        named ?? shape.Additional ?? (state == MemberState.Required && shape.Closed is null ? SchemaSet.Nothing(shape.Pointer.Append("properties").Append(name)) : null);

    private static void Existence(ShapePair pair, string name, MemberState before, MemberState after, SchemaChanges changes)
    {
        var (oldAt, newAt) = (Place(pair.Old, name), Place(pair.New, name));
        // A member that is required without being described has no place of its own to be named after.
        var subject = pair.New.PropertyPointers.ContainsKey(name) || after == MemberState.Absent && pair.Old.PropertyPointers.ContainsKey(name) ? null
            : changes.Describe(after == MemberState.Absent ? pair.Old.Pointer : pair.New.Pointer, after == MemberState.Absent, name);
        var isRequest = pair.Direction == SchemaDirection.Request;
        switch (before, after)
        {
            case (MemberState.Absent, MemberState.Required or MemberState.Optional or MemberState.Hidden):
                // An object that was closed promised that there would be no other member.
                var code = after == MemberState.Required ? SchemaCodes.RequiredPropertyAdded : SchemaCodes.OptionalPropertyAdded;
                changes.Add(code, pair.Old.Pointer, newAt, null, name, severity: !isRequest && after != MemberState.Hidden && pair.Old.Closed is not null ? ChangeSeverity.Risky : null, subject: subject);
                break;
            case (MemberState.Required or MemberState.Optional, MemberState.Absent):
                var gone = before == MemberState.Required ? SchemaCodes.RequiredPropertyRemoved : SchemaCodes.OptionalPropertyRemoved;
                changes.Add(gone, oldAt, pair.New.Pointer, name, null, isRemoval: true, severity: isRequest && pair.New.Closed is not null ? ChangeSeverity.Breaking : null, subject: subject);
                break;
            case (MemberState.Hidden, MemberState.Absent):
                changes.Add(SchemaCodes.OptionalPropertyRemoved, oldAt, pair.New.Pointer, name, null, isRemoval: true, severity: ChangeSeverity.Compatible, subject: subject);
                break;
            // Still required, and no longer allowed, or the other way round: a mistake of the contract that no value survives.
            case (MemberState.Required, MemberState.Required) when IsForbidden(pair.New, name) && !IsForbidden(pair.Old, name):
                changes.Add(SchemaCodes.RequiredPropertyRemoved, oldAt, pair.New.Pointer, name, null, isRemoval: true, severity: ChangeSeverity.Breaking, subject: subject);
                break;
            case (MemberState.Required, MemberState.Required) when IsForbidden(pair.Old, name) && !IsForbidden(pair.New, name):
                changes.Add(SchemaCodes.RequiredPropertyAdded, pair.Old.Pointer, newAt, null, name, subject: subject);
                break;
            case (MemberState.Optional, MemberState.Required):
                changes.Add(SchemaCodes.PropertyBecameRequired, oldAt, newAt, subject: subject);
                break;
            case (MemberState.Required, MemberState.Optional):
                changes.Add(SchemaCodes.PropertyBecameOptional, oldAt, newAt, subject: subject);
                break;
        }
    }

    private static bool IsForbidden(Shape shape, string name) => shape.Closed is not null && !shape.Properties.ContainsKey(name);

    private static void Directions(ShapePair pair, SchemaForm? old, SchemaForm? @new, MemberState after, SchemaChanges changes)
    {
        if (old is null || @new is null)
            return;
        Flip(old.ReadOnly, @new.ReadOnly, SchemaCodes.BecameReadOnly, SchemaCodes.NoLongerReadOnly, SchemaDirection.Request);
        Flip(old.WriteOnly, @new.WriteOnly, SchemaCodes.BecameWriteOnly, SchemaCodes.NoLongerWriteOnly, SchemaDirection.Response);

        void Flip(JsonPointer? before, JsonPointer? isSet, SchemaCode set, SchemaCode cleared, SchemaDirection hidden)
        {
            // What must be sent and was not sent before has to be sent from now on.
            var mustBeSent = pair.Direction == SchemaDirection.Request && hidden == pair.Direction && after == MemberState.Required;
            if (before is null && isSet is { } at)
                changes.Add(set, old.Pointer, at);
            else if (before is { } was && isSet is null)
                changes.Add(cleared, was, @new.Pointer, isRemoval: true, severity: mustBeSent ? ChangeSeverity.Breaking : null);
        }
    }

    private static JsonPointer Place(Shape shape, string name) =>
        shape.Properties.TryGetValue(name, out var set) ? Declared(shape, name) ?? set.Pointer : shape.Required.TryGetValue(name, out var required) ? required : shape.Pointer;

    // Where the property is named, not where a reference in it leads.
    private static JsonPointer? Declared(Shape shape, string name) => shape.PropertyPointers.TryGetValue(name, out var at) ? at : null;
}
