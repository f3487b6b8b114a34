using System.Collections.Immutable;
using System.Globalization;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Operations;
using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences;

/// <summary>Takes what the rules find, and which operations each of it concerns.</summary>
internal sealed class ChangeCollector(Contract old, Contract @new, UnchangedParts unchanged)
{
    private readonly SchemaGraph _schemas = new(old, @new, unchanged);
    private readonly Dictionary<Change, List<ChangedOperation>> _changes = [];
    private readonly List<Change> _order = [];
    private readonly List<(ChangedOperation Operation, List<int> Schemas)> _operations = [];
    private OperationPair? _pair;

    public Contract Old => old;

    public Contract New => @new;

    /// <summary>Whether a member of an operation, and that of its path item, are the same in both contracts, with all that they refer to.</summary>
    public bool IsUnchanged(OperationPair pair, string member) => unchanged.Has(pair, member);

    /// <summary>What follows concerns this pair.</summary>
    public void Begin(OperationPair pair)
    {
        _pair = pair;
        _operations.Add((pair.New.Operation, []));
    }

    /// <summary>Takes a change.</summary>
    /// <param name="descriptor">The catalogue entry.</param>
    /// <param name="oldPointer">Where it was, or what would hold it.</param>
    /// <param name="newPointer">Where it is, or what would hold it.</param>
    /// <param name="subject">What the message is about.</param>
    /// <param name="before">What it was; null when it was not there.</param>
    /// <param name="after">What it is; null when it is not there.</param>
    /// <param name="isRemoval">Whether it is shown at its place in the old contract.</param>
    /// <param name="severity">Null for that of the code.</param>
    public void Add(FindingDescriptor descriptor, JsonPointer oldPointer, JsonPointer newPointer, string subject, string? before = null, string? after = null, bool isRemoval = false, ChangeSeverity? severity = null)
    {
        if (_pair is { IsInbound: true })
            severity = ChangeSeverity.Risky;
        Take(new Change(descriptor, oldPointer, newPointer, before, after)
        {
            IsRemoval = isRemoval,
            Severity = severity,
            Arguments = [subject, before is null ? "none" : Display.Value(before), after is null ? "none" : Display.Value(after)],
        }, _pair?.New.Operation);
    }

    /// <summary>Compares two schemas of the present pair, and all below them.</summary>
    public void AddSchemas(ContractNode oldSchema, ContractNode newSchema, SchemaDirection direction)
    {
        if (_pair is { IsInbound: true })
            direction = direction == SchemaDirection.Request ? SchemaDirection.Response : SchemaDirection.Request;
        if (_schemas.Add(SchemaSet.At(oldSchema), SchemaSet.At(newSchema), direction) is { } number)
            _operations[^1].Schemas.Add(number);
    }

    /// <summary>Takes a change of the present pair that is about one schema itself.</summary>
    public void AddSchemaChange(SchemaCode code, JsonPointer oldPointer, JsonPointer newPointer, SchemaDirection direction, bool isRemoval)
    {
        if (_pair is { IsInbound: true })
            direction = direction == SchemaDirection.Request ? SchemaDirection.Response : SchemaDirection.Request;
        var subject = isRemoval ? SchemaPlace.Describe(old, oldPointer) : SchemaPlace.Describe(@new, newPointer);
        Take(new Change(code.For(direction), oldPointer, newPointer, null, null) { IsRemoval = isRemoval, Arguments = [subject, "none", "none"] }, _pair?.New.Operation);
    }

    /// <summary>Whether a schema on either side may have values that are written in several pieces.</summary>
    public bool HasPieces(JsonPointer? oldSchema, JsonPointer? newSchema) => _schemas.Old.HasPieces(oldSchema) || _schemas.New.HasPieces(newSchema);

    /// <summary>Takes an operation that one of the contracts lacks.</summary>
    public void AddOperation(OperationSide side, bool isRemoval)
    {
        var descriptor = (side.IsInbound, isRemoval) switch
        {
            (false, true) => DiagnosticCatalog.DiffOperationRemoved,
            (false, false) => DiagnosticCatalog.DiffOperationAdded,
            (true, true) => DiagnosticCatalog.DiffCallbackRemoved,
            (true, false) => DiagnosticCatalog.DiffCallbackAdded,
        };
        var paths = JsonPointer.Root.Append("paths");
        var name = $"{side.Operation.Method} {side.Operation.Path}";
        Take(new Change(descriptor, isRemoval ? side.Node.Pointer : paths, isRemoval ? paths : side.Node.Pointer, isRemoval ? name : null, isRemoval ? null : name)
        {
            IsRemoval = isRemoval,
            Arguments = [side.Subject],
        }, side.Operation);
    }

    /// <summary>All that was taken: the most serious first, then in document order.</summary>
    public ImmutableArray<ContractChange> ToChanges()
    {
        _schemas.Run();
        foreach (var (operation, schemas) in _operations)
            foreach (var change in _schemas.Below(schemas))
                Take(change, operation);
        return [.. _order.Select(ToChange)
            .OrderBy(change => change.Severity).ThenBy(change => change.Position?.Line).ThenBy(change => change.Position?.Column)
            .ThenBy(change => change.Code, StringComparer.Ordinal).ThenBy(change => change.Before, StringComparer.Ordinal).ThenBy(change => change.After, StringComparer.Ordinal)];
    }

    private void Take(Change change, ChangedOperation? operation)
    {
        if (!_changes.TryGetValue(change, out var operations))
        {
            _changes.Add(change, operations = []);
            _order.Add(change);
        }
        if (operation is not null && (operations.Count == 0 || operations[^1] != operation))
            operations.Add(operation);
    }

    private ContractChange ToChange(Change change) => new()
    {
        Descriptor = change.Descriptor,
        Severity = change.Severity ?? ChangeSeverities.Of(change.Descriptor),
        Contract = @new.Name,
        Operations = [.. _changes[change]],
        IsRemoval = change.IsRemoval,
        OldPointer = change.Old,
        NewPointer = change.New,
        OldPosition = old.Locate(change.Old),
        NewPosition = @new.Locate(change.New),
        Before = change.Before,
        After = change.After,
        Message = Sentence(string.Format(CultureInfo.InvariantCulture, FormatOf(change), change.Arguments)),
    };

    // What the code says of the effect does not hold for a change that is more or less serious than others of the code.
    private static string FormatOf(Change change)
    {
        var format = change.Descriptor.MessageFormat;
        if (change.Severity is not { } severity || severity == ChangeSeverities.Of(change.Descriptor))
            return format;
        var end = format.IndexOf(". ", StringComparison.Ordinal);
        var effect = severity switch
        {
            ChangeSeverity.Breaking => "What works today fails.",
            ChangeSeverity.Risky => "What works today may fail or mean something else.",
            _ => "What works today goes on working.",
        };
        return end < 0 ? $"{format} {effect}" : $"{format[..(end + 1)]} {effect}";
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
