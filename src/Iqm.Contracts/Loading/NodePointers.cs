using System.Text.Json.Nodes;

namespace Iqm.Contracts.Loading;

/// <summary>Pointers of nodes that are already there.</summary>
internal static class NodePointers
{
    /// <summary>The pointer of <paramref name="node"/> below <paramref name="root"/>, its ancestor or itself.</summary>
    public static JsonPointer PointerOf(this JsonNode node, JsonNode? root)
    {
        if (node == root || node.Parent is not { } parent)
            return JsonPointer.Root;
        var above = parent.PointerOf(root);
        return parent is JsonArray ? above.Append(node.GetElementIndex()) : above.Append(node.GetPropertyName());
    }
}
