using System.Text.Json.Nodes;
using Iqm.Contracts.Differences.Operations;
using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences;

/// <summary>What is written the same in both contracts, with all that it refers to. Most of a contract is, and need not be taken apart.</summary>
/// <remarks>The order of members counts here, for the order of media types means something. What only differs in order is compared as anything else.</remarks>
internal sealed class UnchangedParts
{
    private static readonly string[] OfPathItems = ["parameters", "servers", "x-aliases"];
    private static readonly JsonPointer Schemas = JsonPointer.Parse("/components/schemas");

    private readonly Contract _old;
    private readonly Contract _new;
    private readonly HashSet<string> _components = new(StringComparer.Ordinal);
    private readonly bool _isSecuritySame;

    public UnchangedParts(Contract old, Contract @new)
    {
        (_old, _new) = (old, @new);
        var (before, after) = (old.Root["components"] as JsonObject, @new.Root["components"] as JsonObject);
        _isSecuritySame = IsText(old.Root["security"], @new.Root["security"]) && IsText(before?["securitySchemes"], after?["securitySchemes"]);
        var users = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var changed = new Stack<string>();
        foreach (var (kind, group) in before ?? [])
            foreach (var (name, component) in group as JsonObject ?? [])
            {
                var reference = References.Fragment(JsonPointer.Parse("/components").Append(kind).Append(name));
                _components.Add(reference);
                if (!IsText(component, (after?[kind] as JsonObject)?[name]))
                    changed.Push(reference);
                AllTargets(component, target =>
                {
                    if (!users.TryGetValue(target, out var all))
                        users.Add(target, all = []);
                    all.Add(reference);
                    return true;
                });
            }
        foreach (var target in users.Keys.Where(target => !_components.Contains(target)))
            changed.Push(target);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (changed.TryPop(out var reference))
        {
            if (!seen.Add(reference))
                continue;
            _components.Remove(reference);
            foreach (var user in users.GetValueOrDefault(reference) ?? [])
                changed.Push(user);
        }
    }

    /// <summary>Whether an operation is the same, with all that it inherits.</summary>
    public bool Has(OperationPair pair) => _isSecuritySame && pair.Old.Operation == pair.New.Operation
        && IsSame(pair.Old.Node.Object, pair.New.Node.Object) && OfPathItems.All(member => IsSame(pair.Old.PathItem.Object[member], pair.New.PathItem.Object[member]));

    /// <summary>Whether a member of an operation, and that of its path item, are the same.</summary>
    public bool Has(OperationPair pair, string member) => pair.Old.Operation == pair.New.Operation
        && IsSame(pair.Old.Node.Object[member], pair.New.Node.Object[member]) && IsSame(pair.Old.PathItem.Object[member], pair.New.PathItem.Object[member]);

    /// <summary>Whether two sets of schemas are the same.</summary>
    public bool Has(SchemaSet old, SchemaSet @new)
    {
        if (old.Pointers.Length != 1 || @new.Pointers.Length != 1)
            return false;
        if (old.Key == @new.Key && old.Pointer.Parent == Schemas)
            return _components.Contains(References.Fragment(old.Pointer));
        return IsSame(old.Node ?? _old.Find(old.Pointer), @new.Node ?? _new.Find(@new.Pointer));
    }

    private bool IsSame(JsonNode? old, JsonNode? @new) => IsText(old, @new) && AllTargets(old, _components.Contains);

    private static bool IsText(JsonNode? old, JsonNode? @new)
    {
        switch (old, @new)
        {
            case (JsonObject before, JsonObject after):
                if (before.Count != after.Count)
                    return false;
                using (var members = after.GetEnumerator())
                    foreach (var (name, value) in before)
                        if (!members.MoveNext() || members.Current.Key != name || !IsText(value, members.Current.Value))
                            return false;
                return true;
            case (JsonArray before, JsonArray after):
                if (before.Count != after.Count)
                    return false;
                for (var i = 0; i < before.Count; i++)
                    if (!IsText(before[i], after[i]))
                        return false;
                return true;
            default:
                return JsonEquality.Instance.Equals(old, @new);
        }
    }

    /// <summary>Whether something holds for all that a node refers to, in the form of <c>$ref</c>; a discriminator names schemas without it.</summary>
    private static bool AllTargets(JsonNode? node, Func<string, bool> holds)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                if (!AllTargets(item, holds))
                    return false;
            return true;
        }
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            if (value is JsonObject or JsonArray && !AllTargets(value, holds))
                return false;
            if (name == "$ref" && value is JsonValue reference && reference.TryGetValue(out string? text) && !holds(text))
                return false;
            if (name == "mapping" && value is JsonObject mapping && !mapping.Select(entry => Mapped(entry.Value)).OfType<string>().All(holds))
                return false;
        }
        return true;
    }

    private static string? Mapped(JsonNode? target) =>
        target is not JsonValue value ? null : !value.TryGetValue(out string? text) ? References.Fragment(Schemas.Append("")) : text.StartsWith('#') ? text : References.Fragment(Schemas.Append(text));
}
