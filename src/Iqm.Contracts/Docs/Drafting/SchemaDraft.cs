using System.Text.Json.Nodes;
using Iqm.Contracts.Docs.Interpretation;

namespace Iqm.Contracts.Docs.Drafting;

/// <summary>All that a page says about one value: its documentation and every payload that shows it.</summary>
internal sealed class SchemaDraft
{
    private readonly Dictionary<string, SchemaDraft> _members = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly SortedSet<string> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private SchemaDraft? _items;
    private SchemaDraft? _others;
    private int _objects;

    public FieldFact? Documented { get; private set; }

    public bool IsShown => _shown.Count > 0;

    public bool IsObject => _members.Count > 0 || _shown.Contains("object");

    /// <summary>Adds a payload.</summary>
    public void Show(JsonNode? value)
    {
        _shown.Add(Payload.TypeOf(value));
        if (value is JsonArray items)
        {
            foreach (var item in items)
                (_items ??= new SchemaDraft()).Show(item);
        }
        if (value is not JsonObject members)
            return;
        _objects++;
        foreach (var (name, member) in members)
        {
            if (Payload.NameInPath(name) == "*")
            {
                (_others ??= new SchemaDraft()).Show(member);
                continue;
            }
            _seen[name] = _seen.GetValueOrDefault(name) + 1;
            Member(name).Show(member);
        }
    }

    /// <summary>Adds what is documented at a path below.</summary>
    public void Document(ReadOnlySpan<string> path, FieldFact field)
    {
        if (path.IsEmpty)
        {
            Documented ??= field;
            return;
        }
        var node = Inner();
        (path[0] == "*" ? node._others ??= new SchemaDraft() : node.Member(path[0])).Document(path[1..], field);
    }

    /// <summary>The member of that name, through arrays; null when nothing shows or documents it.</summary>
    public SchemaDraft? Find(string name) => Inner()._members.GetValueOrDefault(name);

    /// <summary>The path to the nearest object below that has a member of this name; null when none has.</summary>
    public List<string>? PathTo(string name)
    {
        var open = new Queue<(SchemaDraft Node, List<string> Path)>([(this, [])]);
        for (var i = 0; i < 500 && open.TryDequeue(out var next); i++)
        {
            var node = next.Node.Inner();
            if (node._members.ContainsKey(name))
                return next.Path;
            foreach (var member in node._order)
                open.Enqueue((node._members[member], [.. next.Path, member]));
            if (node._others is not null)
                open.Enqueue((node._others, [.. next.Path, "*"]));
        }
        return null;
    }

    /// <summary>The schema; what contradicts is told to <paramref name="notes"/>.</summary>
    public JsonObject ToSchema(DraftNotes notes, int depth = 0)
    {
        var documented = Documented?.Type;
        var types = _shown.Where(type => type != "null").ToList();
        if (types.Contains("number"))
            types.Remove("integer");
        if (types.Count == 0 && (_members.Count > 0 || _others is not null) && documented?.Name != "array")
            types.Add("object");
        if (DocumentedTypes(documented) is { Count: > 0 } names)
            Join(names, types, notes);
        var isNullable = _shown.Contains("null") || documented?.Nullable == true;
        if (types.Count == 0 || depth > 40)
        {
            notes.Ask(Documented?.Line ?? 0, documented is null ? "has no documented type, and no payload shows one" : $"has the type '{documented}', which no schema knows");
            return [];
        }
        var schema = types.Count == 1 ? Of(types[0], notes, depth) : new JsonObject { ["anyOf"] = new JsonArray([.. types.Select(type => Of(type, notes, depth))]) };
        if (isNullable)
        {
            foreach (var branch in schema["anyOf"] is JsonArray branches ? branches.OfType<JsonObject>() : [schema])
                branch["nullable"] = true;
        }
        return schema;
    }

    // Where the documentation and the payloads disagree, either may come.
    private static void Join(List<string> names, List<string> types, DraftNotes notes)
    {
        var strange = types.FindAll(type => !names.Contains(type) && !(type == "integer" && names.Contains("number")));
        if (names.Contains("file") && strange.Remove("string"))
            types.Remove("string");
        if (strange.Count > 0)
            notes.Contradiction("type", $"The table gives {string.Join(" or ", names)}, a payload shows {string.Join(" or ", strange)}.", "Either is accepted.");
        types.RemoveAll(type => !strange.Contains(type));
        types.InsertRange(0, names);
        if (types.Contains("number"))
            types.Remove("integer");
    }

    private static List<string> DocumentedTypes(TypeFact? type) => type is { IsKnown: true } ? [.. type.Name.Split('|').Where(name => name is not ("any" or "null"))] : [];

    private JsonObject Of(string type, DraftNotes notes, int depth)
    {
        if (type == "file")
            return new JsonObject { ["type"] = "string", ["format"] = "binary" };
        var schema = new JsonObject { ["type"] = type };
        if (type == "object")
            Object(schema, notes, depth);
        else if (type == "array")
            schema["items"] = Items(notes, depth);
        DraftConstraints.Add(schema, type, Documented, notes);
        return schema;
    }

    private JsonObject Items(DraftNotes notes, int depth)
    {
        var items = _items ?? new SchemaDraft();
        if (Documented?.Type?.Items is { } type && items.Documented is null)
            items.Documented = new FieldFact { Part = Documented.Part, Path = Documented.Path, Type = type, AllowedValues = Documented.AllowedValues, Line = Documented.Line };
        return items.ToSchema(notes.Items(), depth + 1);
    }

    private void Object(JsonObject schema, DraftNotes notes, int depth)
    {
        var required = new JsonArray();
        var properties = new JsonObject();
        foreach (var name in _order)
        {
            var member = _members[name];
            var inner = notes.Member(name);
            properties[name] = member.ToSchema(inner, depth + 1);
            if (member.Documented?.Required != true)
                continue;
            if (_seen.GetValueOrDefault(name) < _objects)
                inner.Contradiction("required", "The table says required, a payload leaves it out.", "Optional, so that the printed payload fits.");
            else
                required.Add(name);
        }
        if (required.Count > 0)
            schema["required"] = required;
        if (properties.Count > 0)
            schema["properties"] = properties;
        if (_others is not null)
            schema["additionalProperties"] = _others.ToSchema(notes.Others(), depth + 1);
    }

    // Names below an array are those of its items.
    private SchemaDraft Inner()
    {
        var node = this;
        for (var i = 0; i < 10 && node._members.Count == 0 && (node._shown.Contains("array") || node.Documented?.Type?.Name == "array") && !node._shown.Contains("object"); i++)
            node = node._items ??= new SchemaDraft();
        return node;
    }

    private SchemaDraft Member(string name)
    {
        if (_members.TryGetValue(name, out var member))
            return member;
        _order.Add(name);
        return _members[name] = new SchemaDraft();
    }

    /// <summary>Names that were documented but never shown beside payloads, and those shown but never documented.</summary>
    public (List<string> OnlyDocumented, List<string> OnlyShown) Unmatched()
    {
        var inner = Inner();
        return inner._objects == 0 ? ([], []) : (inner._order.FindAll(name => !inner._members[name].IsShown), inner._order.FindAll(name => inner._members[name].Documented is null));
    }
}
