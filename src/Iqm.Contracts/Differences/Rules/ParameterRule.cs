using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Operations;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>Parameters: which there are, whether they must be sent, how they are written, and their schemas.</summary>
internal sealed class ParameterRule : IOperationRule
{
    public void Compare(OperationPair pair, ChangeCollector changes)
    {
        if (changes.IsUnchanged(pair, "parameters"))
            return;
        var (old, @new) = (Parameter.Of(pair.Old), Parameter.Of(pair.New));
        var gone = old.Where(one => !@new.Exists(other => (other.Place, other.Key) == (one.Place, one.Key))).ToList();
        var added = @new.Where(one => !old.Exists(other => (other.Place, other.Key) == (one.Place, one.Key))).ToList();
        foreach (var was in old.Except(gone))
            Same(was, @new.First(other => (other.Place, other.Key) == (was.Place, was.Key)), changes);
        foreach (var was in gone.ToArray())
        {
            if (added.FindAll(other => string.Equals(other.Name, was.Name, StringComparison.OrdinalIgnoreCase)) is not [var moved]
                || gone.Count(other => string.Equals(other.Name, was.Name, StringComparison.OrdinalIgnoreCase)) != 1)
                continue;
            changes.Add(DiagnosticCatalog.DiffParameterMoved, was.Node.Pointer, moved.Node.Pointer, $"parameter '{Display.Value(moved.Name)}'", was.Place == moved.Place ? $"{was.Place} as '{was.Name}'" : was.Place, was.Place == moved.Place ? $"{moved.Place} as '{moved.Name}'" : moved.Place);
            Same(was, moved, changes);
            gone.Remove(was);
            added.Remove(moved);
        }
        // Path parameters come and go with the path itself, which AddressRule tells.
        foreach (var was in gone.Where(parameter => parameter.Place != "path"))
            changes.Add(was.IsRequired ? DiagnosticCatalog.DiffRequiredParameterRemoved : DiagnosticCatalog.DiffOptionalParameterRemoved,
                was.Node.Pointer, pair.New.Node.Pointer, was.Subject, was.Name, null, isRemoval: true);
        foreach (var isNow in added.Where(parameter => parameter.Place != "path"))
            changes.Add(isNow.IsRequired ? DiagnosticCatalog.DiffRequiredParameterAdded : DiagnosticCatalog.DiffOptionalParameterAdded,
                pair.Old.Node.Pointer, isNow.Node.Pointer, isNow.Subject, null, isNow.Name);
    }

    private static void Same(Parameter old, Parameter @new, ChangeCollector changes)
    {
        Requiredness(old, @new, changes);
        Flag("deprecated", DiagnosticCatalog.DiffParameterDeprecated, DiagnosticCatalog.DiffParameterReinstated, old, @new, changes);
        if (old.Place == "query")
            Flag("allowEmptyValue", DiagnosticCatalog.DiffEmptyValueAllowed, DiagnosticCatalog.DiffEmptyValueForbidden, old, @new, changes);
        if (old.Content?.Name != @new.Content?.Name)
        {
            changes.Add(DiagnosticCatalog.DiffParameterContentChanged, old.Node.Pointer, @new.Node.Pointer, @new.Subject, old.Content?.Name ?? "plain text", @new.Content?.Name ?? "plain text");
            return;
        }
        var (oldHolder, newHolder) = (old.Content?.Node ?? old.Node, @new.Content?.Node ?? @new.Node);
        if (old.Content is null)
            Writing(old, @new, changes);
        SchemaMember.Compare(oldHolder, newHolder, SchemaDirection.Request, changes);
    }

    private static void Requiredness(Parameter old, Parameter @new, ChangeCollector changes)
    {
        if (!old.IsRequired && @new.IsRequired)
            changes.Add(DiagnosticCatalog.DiffParameterBecameRequired, old.Node.Pointer, @new.Node.Pointer, @new.Subject);
        else if (old.IsRequired && !@new.IsRequired)
            changes.Add(DiagnosticCatalog.DiffParameterBecameOptional, old.Node.Pointer, @new.Node.Pointer, @new.Subject);
    }

    private static void Flag(string member, FindingDescriptor set, FindingDescriptor cleared, Parameter old, Parameter @new, ChangeCollector changes)
    {
        var (before, after) = (old.Node.Flag(member) == true, @new.Node.Flag(member) == true);
        if (before != after)
            changes.Add(after ? set : cleared, old.Node.Pointer, @new.Node.Pointer, @new.Subject);
    }

    private static void Writing(Parameter old, Parameter @new, ChangeCollector changes)
    {
        JsonPointer? Schema(Parameter parameter) => parameter.Node.Member("schema")?.Pointer;
        // Style and explode change what is sent only for values of several pieces.
        var (before, after) = changes.HasPieces(Schema(old), Schema(@new)) && old.Place == @new.Place ? (old.Style, @new.Style) : ("", "");
        if (old.Place == "query" && old.Node.Flag("allowReserved") == true)
            before += ", reserved characters as they are";
        if (@new.Place == "query" && @new.Node.Flag("allowReserved") == true)
            after += ", reserved characters as they are";
        if (before != after)
            changes.Add(DiagnosticCatalog.DiffParameterStyleChanged, old.Node.Pointer, @new.Node.Pointer, @new.Subject, Text(before), Text(after));
    }

    private static string Text(string writing) => writing.TrimStart(',', ' ') is { Length: > 0 } text ? text : "plain text";
}
