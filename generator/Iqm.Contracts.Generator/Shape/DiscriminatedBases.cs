using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>Schemas that name a discriminator without oneOf, and the components that build on them by allOf.</summary>
internal sealed class DiscriminatedBases
{
    private readonly Dictionary<JsonPointer, List<JsonPointer>> _children = [];

    /// <summary>The components that build on a base, in document order; null when it is none.</summary>
    public List<JsonPointer>? ChildrenOf(JsonPointer pointer) => _children.GetValueOrDefault(pointer);

    public static DiscriminatedBases Find(Contract contract)
    {
        var found = new DiscriminatedBases();
        var schemas = JsonPointer.Root.Append("components").Append("schemas");
        if (contract.Find(schemas) is not JsonObject components)
            return found;
        foreach (var (name, node) in components)
        {
            if (node is not JsonObject schema || schema["allOf"] is not JsonArray allOf)
                continue;
            for (var i = 0; i < allOf.Count; i++)
            {
                if (allOf[i] is not JsonObject part || !part.ContainsKey("$ref"))
                    continue;
                var parent = contract.Resolve(schemas.Append(name).Append("allOf").Append(i));
                if (contract.Find(parent) is not JsonObject basis || !basis.ContainsKey("discriminator") || basis.ContainsKey("oneOf") || basis.ContainsKey("anyOf"))
                    continue;
                if (!found._children.TryGetValue(parent, out var children))
                    found._children[parent] = children = [];
                children.Add(schemas.Append(name));
            }
        }
        return found;
    }
}
