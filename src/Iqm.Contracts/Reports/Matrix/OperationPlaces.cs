using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>Which operation stands at a place of a contract's root document, for findings that do not say.</summary>
internal sealed class OperationPlaces
{
    private readonly string _file;
    private readonly (int Line, int Column)[] _starts;
    private readonly OperationDraft?[] _operations;

    public OperationPlaces(Contract contract, IEnumerable<OperationDraft> operations)
    {
        _file = contract.File;
        var marks = new Dictionary<(int Line, int Column), OperationDraft?>();
        foreach (var (member, _) in contract.Root)
            Mark(JsonPointer.Root.Append(member), null);
        var paths = JsonPointer.Root.Append("paths");
        if (contract.Find(paths) is System.Text.Json.Nodes.JsonObject items)
            foreach (var (path, _) in items)
                Mark(paths.Append(path), null);
        foreach (var item in operations.GroupBy(operation => operation.PathItem))
        {
            foreach (var (member, _) in contract.Find(item.Key)!.AsObject())
                Mark(item.Key.Append(member), null);
            foreach (var operation in item)
                Mark(operation.Pointer, operation);
        }
        var ordered = marks.OrderBy(mark => mark.Key).ToArray();
        _starts = [.. ordered.Select(mark => mark.Key)];
        _operations = [.. ordered.Select(mark => mark.Value)];

        void Mark(JsonPointer pointer, OperationDraft? operation)
        {
            if (contract.Locate(pointer) is var at && at.File == _file)
                marks[(at.Line, at.Column)] = operation;
        }
    }

    /// <summary>The operation at a place; null when none is there.</summary>
    public OperationDraft? At(SourcePosition? position)
    {
        if (position is not { } at || at.File != _file)
            return null;
        var index = Array.BinarySearch(_starts, (at.Line, at.Column));
        index = index >= 0 ? index : ~index - 1;
        return index >= 0 ? _operations[index] : null;
    }
}
