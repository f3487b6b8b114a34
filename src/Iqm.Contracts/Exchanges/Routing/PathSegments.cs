using System.Runtime.InteropServices;

namespace Iqm.Contracts.Exchanges.Routing;

/// <summary>The segments of a request's path, in memory that one thread uses again and again.</summary>
internal sealed class PathSegments
{
    [ThreadStatic]
    private static PathSegments? _cached;

    private readonly List<ReadOnlyMemory<char>> _items = [];

    /// <summary>The segments as sent.</summary>
    public ReadOnlySpan<ReadOnlyMemory<char>> Items => CollectionsMarshal.AsSpan(_items);

    /// <summary>Splits a path that begins with <c>/</c>.</summary>
    /// <param name="path">As sent.</param>
    /// <param name="keepEmpty">Whether empty segments, which come from doubled and trailing slashes, are kept.</param>
    public static PathSegments Rent(ReadOnlyMemory<char> path, bool keepEmpty)
    {
        var segments = _cached ?? new PathSegments();
        _cached = null;
        var rest = path[1..];
        while (true)
        {
            var slash = rest.Span.IndexOf('/');
            var segment = slash < 0 ? rest : rest[..slash];
            if (keepEmpty || !segment.IsEmpty)
                segments._items.Add(segment);
            if (slash < 0)
                return segments;
            rest = rest[(slash + 1)..];
        }
    }

    public void Return()
    {
        _items.Clear();
        _cached = this;
    }
}
