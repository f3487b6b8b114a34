using System.Text.Json.Nodes;

namespace Iqm.Contracts.Loading.Overlays;

/// <summary>A query for nodes of a document. Everything of RFC 9535 but function extensions.</summary>
/// <param name="Segments">From the root down.</param>
internal sealed record JsonPath(IReadOnlyList<PathSegment> Segments)
{
    /// <summary>The selected nodes, each once, in the order of the query.</summary>
    /// <param name="root">The document.</param>
    public IReadOnlyList<PathNode> Select(JsonNode? root) => Select(new PathNode(JsonPointer.Root, root), root);

    /// <summary>As <see cref="Select(JsonNode?)"/>, from a node on: the <c>@</c> of a filter.</summary>
    public IReadOnlyList<PathNode> Select(PathNode from, JsonNode? root)
    {
        IEnumerable<PathNode> nodes = [from];
        foreach (var segment in Segments)
        {
            var below = segment.Descends ? nodes.SelectMany(WithDescendants) : nodes;
            nodes = [.. below.SelectMany(node => segment.Selectors.SelectMany(selector => selector.Select(node, root))).DistinctBy(node => node.Pointer)];
        }
        return [.. nodes];
    }

    private static IEnumerable<PathNode> WithDescendants(PathNode node)
    {
        yield return node;
        foreach (var inner in node.Children.SelectMany(WithDescendants))
            yield return inner;
    }
}

/// <summary>One step: what it selects of each node, and whether also of all below.</summary>
internal sealed record PathSegment(bool Descends, IReadOnlyList<PathSelector> Selectors);

/// <summary>A node and where it is.</summary>
internal readonly record struct PathNode(JsonPointer Pointer, JsonNode? Value)
{
    public IEnumerable<PathNode> Children
    {
        get
        {
            var pointer = Pointer;
            return Value switch
            {
                JsonObject members => members.Select(member => new PathNode(pointer.Append(member.Key), member.Value)),
                JsonArray items => items.Select((item, index) => new PathNode(pointer.Append(index), item)),
                _ => [],
            };
        }
    }
}

/// <summary>What of a node is selected.</summary>
internal abstract record PathSelector
{
    public abstract IEnumerable<PathNode> Select(PathNode node, JsonNode? root);
}

internal sealed record NameSelector(string Name) : PathSelector
{
    public override IEnumerable<PathNode> Select(PathNode node, JsonNode? root) =>
        node.Value is JsonObject members && members.TryGetPropertyValue(Name, out var value) ? [new PathNode(node.Pointer.Append(Name), value)] : [];
}

internal sealed record WildcardSelector : PathSelector
{
    public override IEnumerable<PathNode> Select(PathNode node, JsonNode? root) => node.Children;
}

internal sealed record IndexSelector(int Index) : PathSelector
{
    public override IEnumerable<PathNode> Select(PathNode node, JsonNode? root)
    {
        if (node.Value is not JsonArray items)
            return [];
        var index = Index < 0 ? items.Count + Index : Index;
        return index >= 0 && index < items.Count ? [new PathNode(node.Pointer.Append(index), items[index])] : [];
    }
}

/// <remarks>Source: RFC 9535 §2.3.4.2.</remarks>
internal sealed record SliceSelector(int? Start, int? End, int Step) : PathSelector
{
    public override IEnumerable<PathNode> Select(PathNode node, JsonNode? root)
    {
        if (node.Value is not JsonArray items || Step == 0)
            yield break;
        int Bound(int? given, int otherwise, int least, int most) => given is { } value ? Math.Clamp(value < 0 ? items.Count + value : value, least, most) : otherwise;
        var (first, end) = Step > 0
            ? (Bound(Start, 0, 0, items.Count), Bound(End, items.Count, 0, items.Count))
            : (Bound(Start, items.Count - 1, -1, items.Count - 1), Bound(End, -1, -1, items.Count - 1));
        for (var i = (long)first; Step > 0 ? i < end : i > end; i += Step)
            yield return new PathNode(node.Pointer.Append((int)i), items[(int)i]);
    }
}

internal sealed record FilterSelector(PathFilter Filter) : PathSelector
{
    public override IEnumerable<PathNode> Select(PathNode node, JsonNode? root) => node.Children.Where(child => Filter.Holds(child, root));
}
