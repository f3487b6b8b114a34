using Iqm.Contracts.Loading.Overlays;

namespace Iqm.Contracts.Loading;

/// <summary>Where the nodes of one file stand in its text. Made when first asked.</summary>
/// <remarks>Safe for use by several threads at once.</remarks>
public sealed class SourceMap
{
    private readonly Lazy<PositionIndex> _index;
    private readonly OverlayPlaces? _overlays;

    internal SourceMap(string file, Func<PositionIndex> read)
    {
        File = file;
        _index = new Lazy<PositionIndex>(read);
    }

    /// <summary>The positions of a document that overlays have changed.</summary>
    internal SourceMap(SourceMap original, OverlayPlaces overlays) => (File, _index, _overlays) = (original.File, original._index, overlays);

    internal SourceMap(string file, PositionIndex index) => (File, _index) = (file, new Lazy<PositionIndex>(index));

    /// <summary>The path as the user gave it, with <c>/</c> separators.</summary>
    public string File { get; }

    /// <summary>The position of a member's key, of an array's item, or of the document; of the nearest existing ancestor when there is no such node.</summary>
    public SourcePosition Locate(JsonPointer pointer)
    {
        if (_overlays is not null)
            return _overlays.Locate(pointer);
        var (line, column) = _index.Value.Find(pointer);
        return new SourcePosition(File, line, column);
    }
}
