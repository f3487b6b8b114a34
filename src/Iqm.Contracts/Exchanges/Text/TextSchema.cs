using System.Text.Json.Nodes;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Exchanges.Text;

/// <summary>What a schema says about how text is to be read: which types there may be, of the value itself, its items and its members.</summary>
/// <remarks>Reads no more than is asked for, so that a schema that contains itself is no trouble.</remarks>
internal sealed class TextSchema
{
    // A chain longer than this is not written by hand, and must not exhaust the stack.
    private const int MaxDepth = 64;

    private readonly RuleContext _rules;
    private readonly SchemaDirection _direction;
    private readonly ContractNode? _node;
    private SchemaValidator? _validator;
    private readonly Lazy<TextSchema?> _items;
    private readonly Lazy<IReadOnlyDictionary<string, TextSchema>> _properties;

    private TextSchema(RuleContext rules, ContractNode? node, SchemaDirection direction)
    {
        (_rules, _node, _direction) = (rules, node, direction);
        Types = node is { } schema ? TypesOf(schema, [], 0) : InstanceTypes.All;
        _items = new(() => First("items"));
        _properties = new(ReadProperties);
        IsSecret = Any(one => one.Flag("x-secret") == true || one.Text("format") == "password");
        IsBinary = Any(one => one.Text("format") == "binary");
        Any(one => (MaxBytes = one.Object["x-max-bytes"] is JsonValue value && value.TryGetValue(out long bytes) ? bytes : null) is not null);
    }

    /// <summary>The types that the value may have; all of them when the schema does not say.</summary>
    public InstanceTypes Types { get; }

    /// <summary>Whether it must never be shown.</summary>
    public bool IsSecret { get; }

    /// <summary>Whether it is the content of a file.</summary>
    public bool IsBinary { get; }

    /// <summary>The largest size in bytes; null when there is no limit.</summary>
    public long? MaxBytes { get; private set; }

    /// <summary>Where the schema is; null when there is none.</summary>
    public JsonPointer? Pointer => _node?.Pointer;

    /// <summary>The schema of items; null when there is none.</summary>
    public TextSchema? Items => _items.Value;

    /// <summary>The schemas of the named members.</summary>
    public IReadOnlyDictionary<string, TextSchema> Properties => _properties.Value;

    /// <summary>Whether members without a schema of their own belong to the value.</summary>
    public bool IsOpen => Properties.Count == 0 || Any(one => one.Object.TryGetPropertyValue("additionalProperties", out var value) && value is JsonObject or JsonValue && one.Flag("additionalProperties") != false);

    /// <summary>Judges JSON by the schema.</summary>
    public SchemaValidator Validator => _validator ??= _rules.Validator(Pointer, _direction);

    /// <summary>Reads the schema that is the member <c>schema</c> of <paramref name="holder"/>.</summary>
    public static TextSchema Of(RuleContext rules, ContractNode holder, SchemaDirection direction) => new(rules, holder.Member("schema"), direction);

    /// <summary>Gives each schema that holds at the value, until one says yes.</summary>
    private bool Any(Func<ContractNode, bool> test) => _node is { } node && Any(node, test, [], 0);

    // Each schema is looked at once, however many ways lead to it.
    private static bool Any(ContractNode node, Func<ContractNode, bool> test, HashSet<JsonPointer> seen, int depth)
    {
        if (depth > MaxDepth || !seen.Add(node.Pointer))
            return false;
        if (test(node))
            return true;
        foreach (var keyword in (string[])["allOf", "anyOf", "oneOf"])
            foreach (var branch in node.Items(keyword))
                if (Any(branch, test, seen, depth + 1))
                    return true;
        return false;
    }

    private TextSchema? First(string keyword)
    {
        ContractNode? found = null;
        Any(one => (found = one.Member(keyword)) is not null);
        return found is { } node ? new TextSchema(_rules, node, _direction) : null;
    }

    private Dictionary<string, TextSchema> ReadProperties()
    {
        var properties = new Dictionary<string, TextSchema>(StringComparer.Ordinal);
        Any(one =>
        {
            if (one.Member("properties") is { } named)
                foreach (var (name, _) in named.Object)
                    if (named.Member(name) is { } property)
                        properties.TryAdd(name, new TextSchema(_rules, property, _direction));
            return false;
        });
        return properties;
    }

    private static InstanceTypes TypesOf(ContractNode node, Dictionary<JsonPointer, InstanceTypes> known, int depth)
    {
        if (depth > MaxDepth)
            return InstanceTypes.All;
        if (known.TryGetValue(node.Pointer, out var found))
            return found;
        known[node.Pointer] = InstanceTypes.All;
        var types = node.Text("type") switch
        {
            "string" => InstanceTypes.String,
            "integer" => InstanceTypes.Integer,
            "number" => InstanceTypes.Number,
            "boolean" => InstanceTypes.Boolean,
            "array" => InstanceTypes.Array,
            "object" => InstanceTypes.Object,
            _ => InstanceTypes.All,
        };
        if (types != InstanceTypes.All && node.Flag("nullable") == true)
            types |= InstanceTypes.Null;
        if (node.Object.TryGetPropertyValue("enum", out var value) && value is JsonArray values)
            types &= values.Aggregate(InstanceTypes.None, (sum, one) => sum | InstanceTypesText.Starting((byte)(one?.ToJsonString() ?? "null")[0]));
        foreach (var part in node.Items("allOf"))
            types &= TypesOf(part, known, depth + 1);
        foreach (var keyword in (string[])["anyOf", "oneOf"])
            if (node.Items(keyword).ToArray() is { Length: > 0 } branches)
                types &= branches.Aggregate(InstanceTypes.None, (sum, branch) => sum | TypesOf(branch, known, depth + 1));
        return known[node.Pointer] = types;
    }
}
