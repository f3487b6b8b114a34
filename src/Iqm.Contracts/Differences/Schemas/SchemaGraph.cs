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
    private readonly HashSet<int> _seen = [];
    private readonly Stack<int> _waiting = [];

    public SchemaForms Old { get; } = new(old);

    public SchemaForms New { get; } = new(@new);

    /// <summary>Asks for a comparison.</summary>
    /// <returns>Its number, for <see cref="Below"/>; null when there is nothing to compare, for both are the same.</returns>
    public int? Add(SchemaSet oldSet, SchemaSet newSet, SchemaDirection direction)
    {
        if (_known.TryGetValue((oldSet.Key, newSet.Key, direction), out var number))
            return number;
        if (unchanged.Has(oldSet, newSet))
            return null;
        _known.Add((oldSet.Key, newSet.Key, direction), number = _nodes.Count);
        _nodes.Add(new Node(oldSet, newSet, direction));
        return number;
    }

    /// <summary>Makes all comparisons that were asked for, and those that they ask for.</summary>
    public void Run()
    {
        var comparison = new SchemaComparison(Old, New, unchanged);
        for (var i = 0; i < _nodes.Count; i++)
        {
            var node = _nodes[i];
            var found = comparison.Run(node.Old, node.New, node.Direction);
            node.Changes = found.Found;
            foreach (var (oldSet, newSet) in found.Below)
            {
                if (Add(oldSet, newSet, node.Direction) is not { } below)
                    continue;
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

    /// <summary>The changes of some pairs and of all below them; to be read to the end before it is asked again.</summary>
    public IEnumerable<Change> Below(List<int> roots)
    {
        _seen.Clear();
        _waiting.Clear();
        Wait(roots);
        while (_waiting.TryPop(out var number))
        {
            if (!_nodes[number].IsChanged || !_seen.Add(number))
                continue;
            foreach (var change in _nodes[number].Changes)
                yield return change;
            Wait(_nodes[number].Below);
        }
    }

    private void Wait(List<int> numbers)
    {
        for (var i = numbers.Count - 1; i >= 0; i--)
            _waiting.Push(numbers[i]);
    }
}
