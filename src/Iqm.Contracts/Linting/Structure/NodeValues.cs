using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Linting.Structure;

/// <summary>Values of nodes that may be anything.</summary>
internal static class NodeValues
{
    public static string? AsText(this JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The number; null when the node is none, or one beyond the range of <see cref="decimal"/>.</summary>
    public static decimal? AsDecimal(this JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number && node is JsonValue value && value.TryGetValue(out decimal number) ? number : null;
}
