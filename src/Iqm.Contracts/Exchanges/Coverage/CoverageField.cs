using System.Text;
using System.Text.Json;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Coverage;

/// <summary>A documented place in a body, and whether it was ever there.</summary>
internal sealed class CoverageField
{
    // A schema may unfold to far more fields than anybody reads; what is beyond is not counted.
    private const int MaxFields = 5000;

    private readonly List<(byte[] Name, CoverageField Field)> _members = [];
    private readonly string _path;
    private CoverageField? _items;
    private volatile bool _seen;

    private CoverageField(string path) => _path = path;

    /// <summary>The fields of the JSON bodies that a response documents.</summary>
    public static CoverageField Read(ContractNode response)
    {
        var root = new CoverageField("");
        var budget = MaxFields;
        foreach (var (_, content) in response.Members("content"))
            if (content.Member("schema") is { } schema)
                root.Add(schema, [], ref budget);
        return root;
    }

    private void Add(ContractNode schema, HashSet<JsonPointer> open, ref int budget)
    {
        // A schema inside itself adds no new fields worth counting.
        if (!open.Add(schema.Pointer))
            return;
        if (schema.Member("properties") is { } properties)
        {
            foreach (var (name, _) in properties.Object)
            {
                // Another spelling of a member is not a member of its own.
                if (budget <= 0 || properties.Member(name) is not { } property || property.Text("x-alias-of") is not null)
                    continue;
                var utf8 = Encoding.UTF8.GetBytes(name);
                var field = _members.Find(member => member.Name.AsSpan().SequenceEqual(utf8)).Field;
                if (field is null)
                {
                    budget--;
                    _members.Add((utf8, field = new CoverageField($"{_path}{JsonPointer.Root.Append(name)}")));
                }
                field.Add(property, open, ref budget);
            }
        }
        if (schema.Member("items") is { } items)
            (_items ??= new CoverageField(_path + "/*")).Add(items, open, ref budget);
        foreach (var keyword in (string[])["allOf", "anyOf", "oneOf"])
            foreach (var part in schema.Items(keyword))
                Add(part, open, ref budget);
        open.Remove(schema.Pointer);
    }

    /// <summary>Marks what is in a body. Text that is no JSON marks what comes before the mistake.</summary>
    public void Mark(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json.StartsWith("\uFEFF"u8) ? json[3..] : json, new JsonReaderOptions { MaxDepth = 1000 });
            if (reader.Read())
                Mark(ref reader);
        }
        catch (JsonException)
        {
            // The verifier reports it.
        }
    }

    private void Mark(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray && _items is not null)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                _items.Mark(ref reader);
        }
        else if (reader.TokenType == JsonTokenType.StartObject && _members.Count > 0)
        {
            var expected = 0;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var member = Find(ref reader, ref expected);
                reader.Read();
                if (member is null)
                    reader.Skip();
                else
                {
                    if (!member._seen)
                        member._seen = true;
                    member.Mark(ref reader);
                }
            }
        }
        else
            reader.Skip();
    }

    // Members mostly come in documented order.
    private CoverageField? Find(ref Utf8JsonReader reader, ref int expected)
    {
        for (var i = 0; i < _members.Count; i++)
        {
            var at = (expected + i) % _members.Count;
            if (!reader.TextIs(_members[at].Name))
                continue;
            expected = at + 1;
            return _members[at].Field;
        }
        return null;
    }

    /// <summary>All fields, in document order.</summary>
    public IEnumerable<(string Path, bool IsSeen)> Fields()
    {
        foreach (var (_, field) in _members)
        {
            yield return (field._path, field._seen);
            foreach (var inner in field.Fields())
                yield return inner;
        }
        foreach (var inner in _items?.Fields() ?? [])
            yield return inner;
    }
}
