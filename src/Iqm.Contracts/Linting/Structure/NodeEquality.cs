using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Linting.Structure;

/// <summary>Equality of values, as <see cref="JsonNode.DeepEquals"/> has it, for sets of them.</summary>
internal sealed class NodeEquality : IEqualityComparer<JsonNode?>
{
    public static NodeEquality Instance { get; } = new();

    public bool Equals(JsonNode? x, JsonNode? y) => JsonNode.DeepEquals(x, y);

    public int GetHashCode(JsonNode? obj) => obj switch
    {
        // Members have no order.
        JsonObject members => members.Sum(member => (long)HashCode.Combine(member.Key, GetHashCode(member.Value))).GetHashCode(),
        JsonArray items => items.Aggregate(items.Count, (hash, item) => HashCode.Combine(hash, GetHashCode(item))),
        JsonValue value when value.AsText() is { } text => text.GetHashCode(StringComparison.Ordinal),
        // 1 and 1.0 are equal, and so are their nearest doubles.
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture).GetHashCode(),
        null => 0,
        _ => (int)obj.GetValueKind(),
    };
}
