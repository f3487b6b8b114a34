using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Iqm.Contracts.Loading;

/// <summary>Positions of all nodes of one document, flat and in document order, so that a million nodes stay cheap.</summary>
internal sealed class PositionIndex
{
    // Beyond so many children passed by, they get a table: else a document of a hundred thousand findings would take the square of that.
    private const int Wide = 64;

    private readonly List<Entry> _entries = [];
    private readonly ConcurrentDictionary<int, Children> _tables = [];

    public int Count => _entries.Count;

    /// <summary>Starts a node; its children are those added until <see cref="End"/>.</summary>
    /// <param name="name">The member's name; null for an item of an array and for the root.</param>
    /// <param name="line">Of the member's key, or of the item.</param>
    /// <param name="column">Of the member's key, or of the item.</param>
    public int Begin(string? name, int line, int column)
    {
        _entries.Add(new Entry(name, line, column) { End = _entries.Count + 1 });
        return _entries.Count - 1;
    }

    public void End(int node) => CollectionsMarshal.AsSpan(_entries)[node].End = _entries.Count;

    /// <summary>Makes <paramref name="node"/> an alias: its children are those of <paramref name="target"/>.</summary>
    public void Link(int node, int target) => CollectionsMarshal.AsSpan(_entries)[node].Target = target;

    /// <summary>One-based line and column of the node, or of its nearest ancestor that exists.</summary>
    public (int Line, int Column) Find(JsonPointer pointer)
    {
        if (_entries.Count == 0)
            return (0, 0);
        var current = 0;
        foreach (var token in pointer.Tokens)
        {
            var child = Child(current, token);
            if (child < 0)
                break;
            current = child;
        }
        return (_entries[current].Line, _entries[current].Column);
    }

    /// <summary>One-based line and column of the first member of each name, of an object that need not have ended.</summary>
    public Dictionary<string, (int Line, int Column)> FirstMembers(int parent)
    {
        var first = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var entries = CollectionsMarshal.AsSpan(_entries);
        for (var child = parent + 1; child < entries.Length; child = entries[child].End)
            first.TryAdd(entries[child].Name!, (entries[child].Line, entries[child].Column));
        return first;
    }

    private int Child(int parent, string token)
    {
        if (_entries[parent].Target is > -1 and var target)
            parent = target;
        if (_tables.TryGetValue(parent, out var table))
            return table.Find(token);
        var entries = CollectionsMarshal.AsSpan(_entries);
        var isIndex = Children.IsIndex(token, out var index);
        for (int child = parent + 1, ordinal = 0; child < entries[parent].End; child = entries[child].End, ordinal++)
        {
            if (entries[child].Name is { } name ? name == token : isIndex && ordinal == index)
                return child;
            if (ordinal == Wide)
                return _tables.GetOrAdd(parent, Table).Find(token);
        }
        return -1;
    }

    private Children Table(int parent)
    {
        var table = new Children();
        for (var child = parent + 1; child < _entries[parent].End; child = _entries[child].End)
            table.Add(_entries[child].Name, child);
        return table;
    }

    /// <summary>The children of one node, of which the first of a name counts.</summary>
    private sealed class Children
    {
        private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
        private readonly List<int> _items = [];

        public static bool IsIndex(string token, out int index) => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out index);

        public void Add(string? name, int child)
        {
            if (name is null)
                _items.Add(child);
            else
                _names.TryAdd(name, child);
        }

        public int Find(string token) => _names.TryGetValue(token, out var named) ? named : IsIndex(token, out var index) && index < _items.Count ? _items[index] : -1;
    }

    private struct Entry(string? name, int line, int column)
    {
        public readonly string? Name = name;
        public readonly int Line = line;
        public readonly int Column = column;
        public int End;
        public int Target = -1;
    }
}
