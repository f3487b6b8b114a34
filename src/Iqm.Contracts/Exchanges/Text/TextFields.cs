using System.Runtime.InteropServices;
using Iqm.Contracts.Exchanges.Routing;

namespace Iqm.Contracts.Exchanges.Text;

/// <summary>Names and texts, in memory that is used again.</summary>
internal sealed class TextFields
{
    private readonly List<TextField> _fields = [];

    public Span<TextField> Items => CollectionsMarshal.AsSpan(_fields);

    public int Count => _fields.Count;

    public void Clear() => _fields.Clear();

    public void Add(ReadOnlyMemory<char> name, ReadOnlyMemory<char> value) => _fields.Add(new TextField { Name = name, Value = value });

    public void Add(in TextField field) => _fields.Add(field);

    /// <summary>Adds what a query or a form holds; false when a name cannot be decoded.</summary>
    /// <param name="text">Pairs joined by <c>&amp;</c>.</param>
    /// <param name="plusIsSpace">Whether <c>+</c> in a name stands for a space.</param>
    public bool AddPairs(ReadOnlyMemory<char> text, bool plusIsSpace)
    {
        var good = true;
        while (!text.IsEmpty)
        {
            var end = text.Span.IndexOf('&');
            var pair = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (pair.IsEmpty)
                continue;
            var equals = pair.Span.IndexOf('=');
            good &= PercentEncoding.TryDecode(equals < 0 ? pair : pair[..equals], plusIsSpace, out var name);
            Add(name, equals < 0 ? default : pair[(equals + 1)..]);
        }
        return good;
    }

    /// <summary>The distinct names that no rule took, in order.</summary>
    public IEnumerable<string> Unused()
    {
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref var field in Items)
            if (!field.IsUsed && field.Name.ToString() is var name && known.Add(name))
                names.Add(name);
        return names;
    }
}
