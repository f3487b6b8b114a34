namespace Iqm.Contracts.Exchanges.Routing;

/// <summary>A place in the tree of path templates: what may come after the segments so far.</summary>
internal sealed class PathNode
{
    private readonly Dictionary<string, PathNode> _literals = new(StringComparer.Ordinal);
    private readonly List<(PathSegment Segment, PathNode Node)> _templates = [];
    private readonly List<PathEntry> _entries = [];

    public void Add(ReadOnlySpan<PathSegment> segments, PathEntry entry)
    {
        if (segments.IsEmpty)
        {
            // A path's own spelling goes before what is another path's alias.
            _entries.Insert(entry.IsAlias ? _entries.Count : _entries.TakeWhile(other => !other.IsAlias).Count(), entry);
            return;
        }
        Child(segments[0]).Add(segments[1..], entry);
    }

    private PathNode Child(PathSegment segment)
    {
        PathNode? node;
        if (segment.IsLiteral)
        {
            if (!_literals.TryGetValue(segment.Literal, out node))
                _literals.Add(segment.Literal, node = new PathNode());
            return node;
        }
        node = _templates.Find(template => template.Segment.Shape == segment.Shape).Node;
        if (node is null)
        {
            node = new PathNode();
            var at = _templates.FindIndex(template => template.Segment.LiteralLength < segment.LiteralLength);
            _templates.Insert(at < 0 ? _templates.Count : at, (segment, node));
        }
        return node;
    }

    /// <summary>Finds the path that fits, has the method, and is the most literal from left to right.</summary>
    public void Find(ReadOnlySpan<ReadOnlyMemory<char>> segments, ref PathSearch search)
    {
        if (segments.IsEmpty)
        {
            foreach (var entry in _entries)
                search.Offer(entry);
            return;
        }
        if (_literals.Count > 0)
        {
            PercentEncoding.TryDecode(segments[0], false, out var text);
            if (_literals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Span, out var node))
                node.Find(segments[1..], ref search);
        }
        foreach (var (segment, node) in _templates)
        {
            if (search.Found is not null)
                return;
            if (segment.Matches(segments[0]))
                node.Find(segments[1..], ref search);
        }
    }
}
