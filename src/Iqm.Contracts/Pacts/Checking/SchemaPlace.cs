using System.Text.Json.Nodes;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>All schemas that may hold at one place of a body.</summary>
/// <remarks>Proposes what to try; whether a value is allowed is decided by validating it.</remarks>
internal sealed class SchemaPlace
{
    private const int MaxSchemas = 200;

    private readonly List<ContractNode> _schemas = [];
    private readonly Dictionary<string, SchemaPlace> _members = new(StringComparer.Ordinal);
    private SchemaPlace? _items;

    private SchemaPlace(IEnumerable<ContractNode?> start)
    {
        var seen = new HashSet<JsonPointer>();
        var pending = new Queue<ContractNode>(start.OfType<ContractNode>());
        while (pending.TryDequeue(out var node) && _schemas.Count < MaxSchemas)
        {
            if (!seen.Add(node.Pointer))
                continue;
            _schemas.Add(node);
            foreach (var keyword in (string[])["allOf", "anyOf", "oneOf"])
                foreach (var branch in node.Items(keyword))
                    pending.Enqueue(branch);
        }
    }

    /// <summary>Whether nothing is documented here.</summary>
    public bool IsEmpty => _schemas.Count == 0;

    /// <summary>The values that an enum lists, each once.</summary>
    public IReadOnlyList<JsonNode?> Enum { get => field ??= [.. _schemas.SelectMany(schema => schema.Object["enum"] as JsonArray ?? []).DistinctBy(value => value?.ToJsonString())]; }

    /// <summary>The formats of strings.</summary>
    public IReadOnlyList<string> Formats { get => field ??= [.. _schemas.Select(schema => schema.Text("format")).OfType<string>().Distinct()]; }

    /// <summary>Whether a date-time may come without an offset.</summary>
    public bool HasOptionalOffset => _schemas.Exists(schema => schema.Text("x-offset") == "optional");

    /// <summary>Whether a text is more than any text: an enum, format or pattern.</summary>
    public bool IsConstrained => Enum.Count > 0 || Formats.Count > 0 || _schemas.Exists(schema => schema.Text("pattern") is not null);

    /// <summary>Whether null may be allowed.</summary>
    public bool MayBeNull => _schemas.Exists(schema => schema.Flag("nullable") == true || !schema.Object.ContainsKey("type")) || Enum.Any(value => value is null);

    /// <summary>The types that are named; <see cref="InstanceTypes.All"/> when a schema names none.</summary>
    public InstanceTypes Types
    {
        get
        {
            var types = InstanceTypes.None;
            var branches = false;
            foreach (var schema in _schemas)
            {
                types |= schema.Text("type") switch
                {
                    "string" => InstanceTypes.String,
                    "integer" => InstanceTypes.Integer,
                    "number" => InstanceTypes.Number,
                    "boolean" => InstanceTypes.Boolean,
                    "array" => InstanceTypes.Array,
                    "object" => InstanceTypes.Object,
                    _ => InstanceTypes.None,
                };
                branches |= schema.Object.ContainsKey("anyOf") || schema.Object.ContainsKey("oneOf");
            }
            return types == InstanceTypes.None && !branches ? InstanceTypes.All : types;
        }
    }

    /// <summary>Whether a member is promised: some schema here requires it.</summary>
    public bool Requires(string member) => _schemas.Exists(schema => schema.Texts("required").Contains(member));

    /// <summary>Whether a member is named.</summary>
    public bool Names(string member) => _schemas.Exists(schema => schema.Member("properties")?.Object.ContainsKey(member) == true);

    public static SchemaPlace Of(ContractNode? schema) => new([schema]);

    /// <summary>The place of a member; the same each time.</summary>
    public SchemaPlace Member(string name) => _members.TryGetValue(name, out var member) ? member : _members[name] = Find(name);

    /// <summary>The place of the items; the same each time.</summary>
    public SchemaPlace Items() => _items ??= new(_schemas.Select(schema => schema.Member("items")));

    private SchemaPlace Find(string name)
    {
        var named = _schemas.Select(schema => schema.Member("properties")?.Member(name)).Where(member => member is not null).ToArray();
        return new SchemaPlace(named.Length > 0 ? named : _schemas.Select(schema => schema.Member("additionalProperties")));
    }
}
