using Iqm.Contracts.Differences.SchemaRules;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Pairs of schemas, each compared once for each direction, however many operations use it and however it refers to itself.</summary>
internal sealed class SchemaGraph(Contract old, Contract @new, UnchangedParts unchanged)
{
    private sealed class Node(SchemaSet old, SchemaSet @new, SchemaDirection direction)
    {
        public SchemaSet Old => old;
        public SchemaSet New => @new;
        public SchemaDirection Direction => direction;
        public List<Change> Changes { get; set; } = [];
        public List<int> Below { get; } = [];
        public List<int> Above { get; } = [];

        /// <summary>Whether something changed here or below.</summary>
        public bool IsChanged { get; set; }
    }

    private readonly List<Node> _nodes = [];
    private readonly Dictionary<(string, string, SchemaDirection), int> _known = [];

    public SchemaForms Old { get; } = new(old);

    public SchemaForms New { get; } = new(@new);

    /// <summary>Asks for a comparison.</summary>
    /// <returns>Its number, for <see cref="Below"/>.</returns>
    public int Add(SchemaSet oldSet, SchemaSet newSet, SchemaDirection direction)
    {
        if (!_known.TryGetValue((oldSet.Key, newSet.Key, direction), out var number))
        {
            _known.Add((oldSet.Key, newSet.Key, direction), number = _nodes.Count);
            _nodes.Add(new Node(oldSet, newSet, direction));
        }
        return number;
    }

    /// <summary>Makes all comparisons that were asked for, and those that they ask for.</summary>
    public void Run()
    {
        var comparison = new SchemaComparison(Old, New);
        for (var i = 0; i < _nodes.Count; i++)
        {
            var node = _nodes[i];
            if (unchanged.Has(node.Old, node.New))
                continue;
            var found = comparison.Run(node.Old, node.New, node.Direction);
            node.Changes = found.Found;
            foreach (var (oldSet, newSet) in found.Below)
            {
                var below = Add(oldSet, newSet, node.Direction);
                node.Below.Add(below);
                _nodes[below].Above.Add(i);
            }
        }
        var changed = new Stack<int>(Enumerable.Range(0, _nodes.Count).Where(i => _nodes[i].Changes.Count > 0));
        while (changed.TryPop(out var number))
        {
            if (_nodes[number].IsChanged)
                continue;
            _nodes[number].IsChanged = true;
            foreach (var above in _nodes[number].Above)
                changed.Push(above);
        }
    }

    /// <summary>The changes of some pairs and of all below them.</summary>
    public IEnumerable<Change> Below(List<int> roots)
    {
        var seen = new HashSet<int>();
        var waiting = new Stack<int>(Enumerable.Reverse(roots));
        while (waiting.TryPop(out var number))
        {
            if (!_nodes[number].IsChanged || !seen.Add(number))
                continue;
            foreach (var change in _nodes[number].Changes)
                yield return change;
            foreach (var below in Enumerable.Reverse(_nodes[number].Below))
                waiting.Push(below);
        }
    }
}
