namespace Iqm.Contracts.Schemas.Evaluation;

/// <summary>A stack of hashed values: the unknown names of each open object, or the items of an array, to find equal ones in linearithmic time.</summary>
internal sealed class SeenValues
{
    private const int Keep = 4096;
    private Entry[] _entries = new Entry[64];

    /// <param name="Hash">Equal for equal values.</param>
    /// <param name="Start">Byte offset.</param>
    /// <param name="Length">Bytes.</param>
    /// <param name="Index">Position among the siblings.</param>
    public readonly record struct Entry(ulong Hash, int Start, int Length, int Index);

    public int Count { get; private set; }

    public Entry this[int index] => _entries[index];

    public void Add(Entry entry)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count * 2);
        _entries[Count++] = entry;
    }

    /// <summary>After <see cref="Group"/>, the places of those whose neighbour before has the same hash.</summary>
    /// <returns>In order of appearance, for hashes differ from process to process, and what is told of them must not.</returns>
    public List<int> Repeated(int start)
    {
        var repeated = new List<int>();
        for (var i = start + 1; i < Count; i++)
        {
            if (_entries[i].Hash == _entries[i - 1].Hash)
                repeated.Add(i);
        }
        repeated.Sort((left, right) => _entries[left].Start.CompareTo(_entries[right].Start));
        return repeated;
    }

    /// <summary>Orders what was added since <paramref name="start"/> so that equal hashes are neighbours, in order of appearance; false if all hashes differ.</summary>
    public bool Group(int start)
    {
        var entries = _entries.AsSpan(start, Count - start);
        if (entries.Length <= 8)
        {
            var equal = false;
            for (var i = 1; i < entries.Length; i++)
            {
                for (var k = 0; k < i; k++)
                    equal |= entries[i].Hash == entries[k].Hash;
            }
            if (!equal)
                return false;
        }
        entries.Sort(static (left, right) => left.Hash != right.Hash ? left.Hash.CompareTo(right.Hash) : left.Start.CompareTo(right.Start));
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].Hash == entries[i - 1].Hash)
                return true;
        }
        return false;
    }

    /// <summary>Forgets what was added since there were <paramref name="count"/>.</summary>
    public void Truncate(int count) => Count = count;

    public void Reset()
    {
        Count = 0;
        if (_entries.Length > Keep)
            _entries = new Entry[64];
    }
}
