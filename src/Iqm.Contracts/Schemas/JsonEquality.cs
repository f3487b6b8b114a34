using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas;

/// <summary>When two JSON values are one: numbers by value, exactly and at any size, members in any order. A node that is a null reference is JSON null.</summary>
/// <remarks>Source: JSON Schema draft 4, core, §3.6. <see cref="JsonNode.DeepEquals"/> throws for exponents that no <see cref="int"/> holds.</remarks>
public sealed class JsonEquality : IEqualityComparer<JsonNode?>
{
    private JsonEquality()
    {
    }

    /// <summary>The only one.</summary>
    public static JsonEquality Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(JsonNode? x, JsonNode? y)
    {
        switch (x, y)
        {
            case (JsonObject left, JsonObject right):
                if (left.Count != right.Count)
                    return false;
                foreach (var (name, value) in left)
                    if (!right.TryGetPropertyValue(name, out var other) || !Equals(value, other))
                        return false;
                return true;
            case (JsonArray left, JsonArray right):
                if (left.Count != right.Count)
                    return false;
                for (var i = 0; i < left.Count; i++)
                    if (!Equals(left[i], right[i]))
                        return false;
                return true;
            case (JsonValue left, JsonValue right):
                var kind = left.GetValueKind();
                return kind == right.GetValueKind() && kind switch
                {
                    JsonValueKind.String => left.GetValue<string>() == right.GetValue<string>(),
                    JsonValueKind.Number => AreEqualNumbers(Encoding.ASCII.GetBytes(left.ToJsonString()), Encoding.ASCII.GetBytes(right.ToJsonString())),
                    _ => true,
                };
            default:
                return x is null && y is null;
        }
    }

    /// <inheritdoc/>
    public int GetHashCode(JsonNode? obj)
    {
        switch (obj)
        {
            case JsonObject members:
                // Members have no order.
                var sum = members.Count;
                foreach (var (name, value) in members)
                    sum = unchecked(sum + HashCode.Combine(name, GetHashCode(value)));
                return sum;
            case JsonArray items:
                return items.Aggregate(items.Count, (hash, item) => HashCode.Combine(hash, GetHashCode(item)));
            case JsonValue value when value.GetValueKind() is var kind:
                return kind switch
                {
                    JsonValueKind.String => value.GetValue<string>().GetHashCode(StringComparison.Ordinal),
                    JsonValueKind.Number => new JsonNumber(Encoding.ASCII.GetBytes(value.ToJsonString())).Hash(0).GetHashCode(),
                    _ => (int)kind,
                };
            default:
                return 0;
        }
    }

    /// <summary>Equality of two JSON texts without mistakes, in which a name may stand twice.</summary>
    internal static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.SequenceEqual(right))
            return true;
        using var first = JsonDocument.Parse(left.ToArray(), new JsonDocumentOptions { MaxDepth = 1024 });
        using var second = JsonDocument.Parse(right.ToArray(), new JsonDocumentOptions { MaxDepth = 1024 });
        return AreEqual(first.RootElement, second.RootElement);
    }

    private static bool AreEqual(JsonElement left, JsonElement right) => left.ValueKind == right.ValueKind && left.ValueKind switch
    {
        JsonValueKind.Object => left.GetPropertyCount() == right.GetPropertyCount() && Sorted(left).Zip(Sorted(right), (a, b) => a.Name == b.Name && AreEqual(a.Value, b.Value)).All(equal => equal),
        JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray(), AreEqual).All(equal => equal),
        JsonValueKind.String => left.ValueEquals(right.GetString()),
        JsonValueKind.Number => AreEqualNumbers(Encoding.ASCII.GetBytes(left.GetRawText()), Encoding.ASCII.GetBytes(right.GetRawText())),
        _ => true,
    };

    private static IEnumerable<JsonProperty> Sorted(JsonElement value) => value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal);

    private static bool AreEqualNumbers(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => JsonNumber.Compare(new JsonNumber(left), new JsonNumber(right)) == 0;
}
