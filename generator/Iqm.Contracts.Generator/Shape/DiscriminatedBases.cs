using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>Schemas that name a discriminator without oneOf, and the components that build on them by allOf, directly or through others.</summary>
internal sealed class DiscriminatedBases
{
    private readonly Dictionary<JsonPointer, List<JsonPointer>> _children = [];
    private readonly HashSet<JsonPointer> _forms = [];

    /// <summary>The components that build on a base, in document order; null when it is none.</summary>
    public List<JsonPointer>? ChildrenOf(JsonPointer pointer) => _children.GetValueOrDefault(pointer);

    /// <summary>Whether a component builds on a base.</summary>
    public bool IsForm(JsonPointer pointer) => _forms.Contains(pointer);

    public static DiscriminatedBases Find(Contract contract)
    {
        var found = new DiscriminatedBases();
        var schemas = JsonPointer.Root.Append("components").Append("schemas");
        if (contract.Find(schemas) is not JsonObject components)
            return found;
        foreach (var (name, _) in components)
        {
            var child = schemas.Append(name);
            var seen = new HashSet<JsonPointer> { child };
            found.Climb(contract, child, child, seen);
        }
        return found;
    }

    private void Climb(Contract contract, JsonPointer child, JsonPointer at, HashSet<JsonPointer> seen)
    {
        if (contract.Find(at) is not JsonObject schema || schema["allOf"] is not JsonArray allOf)
            return;
        for (var i = 0; i < allOf.Count; i++)
        {
            if (allOf[i] is not JsonObject part || !part.ContainsKey("$ref"))
                continue;
            var parent = contract.Resolve(at.Append("allOf").Append(i));
            if (!seen.Add(parent) || contract.Find(parent) is not JsonObject basis)
                continue;
            if (basis.ContainsKey("discriminator") && !basis.ContainsKey("oneOf") && !basis.ContainsKey("anyOf"))
            {
                if (!_children.TryGetValue(parent, out var children))
                    _children[parent] = children = [];
                children.Add(child);
                _forms.Add(child);
            }
            Climb(contract, child, parent, seen);
        }
    }
}
