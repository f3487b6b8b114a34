namespace Iqm.Contracts.Loading.Overlays;

/// <summary>Where the nodes of a document stand after overlays have changed it: in the document, or in the overlay that brought them.</summary>
internal sealed class OverlayPlaces(SourceMap original)
{
    private readonly List<Change> _changes = [];

    /// <summary>Notes that an overlay has set a node.</summary>
    public void Set(JsonPointer at, SourceMap map, JsonPointer source) => _changes.Add(new Change(at, map, source, -1));

    /// <summary>Notes that an item has been taken out of an array.</summary>
    public void Removed(JsonPointer array, int index) => _changes.Add(new Change(array, null, JsonPointer.Root, index));

    /// <summary>Goes back from the last change to the first: each has either made the node, or moved it.</summary>
    public SourcePosition Locate(JsonPointer pointer)
    {
        for (var i = _changes.Count - 1; i >= 0; i--)
        {
            var change = _changes[i];
            if (!change.At.Contains(pointer))
                continue;
            var rest = pointer.ToString()[change.At.ToString().Length..];
            if (change.Map is not null)
                return change.Map.Locate(JsonPointer.Parse(change.Source + rest));
            var end = rest.Length > 1 && rest.IndexOf('/', 1) is > 0 and var slash ? slash : rest.Length;
            if (rest.Length > 1 && int.TryParse(rest.AsSpan(1, end - 1), out var index) && index >= change.RemovedIndex)
                pointer = JsonPointer.Parse(change.At.Append(index + 1) + rest[end..]);
        }
        return original.Locate(pointer);
    }

    /// <param name="At">What was set, or the array.</param>
    /// <param name="Map">The overlay's positions; null when an item was removed.</param>
    /// <param name="Source">The node in the overlay.</param>
    /// <param name="RemovedIndex">The item that was removed.</param>
    private readonly record struct Change(JsonPointer At, SourceMap? Map, JsonPointer Source, int RemovedIndex);
}
