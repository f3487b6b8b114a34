using System.Text.Json.Nodes;

namespace Iqm.Contracts.Loading;

/// <summary>Following <c>$ref</c> inside one document.</summary>
internal static class References
{
    /// <summary>References that one may lead through. Whoever follows all of them takes that much work for each.</summary>
    public const int MaxChain = 100;

    /// <summary>The value of <c>$ref</c>, when the node is a reference.</summary>
    public static string? Of(JsonNode? node) =>
        node is JsonObject o && o.TryGetPropertyValue("$ref", out var value) && value is JsonValue text && text.TryGetValue(out string? reference) ? reference : null;

    /// <summary>The text of a reference to a place in the same document, percent-encoded as far as reading it back needs it.</summary>
    public static string Fragment(JsonPointer pointer) => "#" + pointer.ToString().Replace("%", "%25", StringComparison.Ordinal);

    /// <summary>Whether there is something at <paramref name="pointer"/>, a null included. References on the way are followed, and <paramref name="canonical"/> is the way without them.</summary>
    /// <param name="root">The document.</param>
    /// <param name="pointer">Where to.</param>
    /// <param name="canonical">The pointer of what was found; otherwise of the deepest node found.</param>
    /// <param name="missing">The first token that leads nowhere.</param>
    public static bool TryFind(JsonNode root, JsonPointer pointer, out JsonPointer canonical, out string? missing)
    {
        var budget = 1000;
        return TryFind(root, pointer, ref budget, out canonical, out _, out missing);
    }

    private static bool TryFind(JsonNode root, JsonPointer pointer, ref int budget, out JsonPointer canonical, out JsonNode? node, out string? missing)
    {
        canonical = JsonPointer.Root;
        missing = null;
        node = root;
        foreach (var token in pointer.Tokens)
        {
            while (!TryStep(node, token, out _) && Of(node) is { } reference && --budget > 0 && JsonPointer.TryParse(reference, out var next)
                   && TryFind(root, next, ref budget, out var there, out var target, out _))
                (canonical, node) = (there, target);
            if (!TryStep(node, token, out var child))
            {
                missing = token;
                return false;
            }
            (canonical, node) = (canonical.Append(token), child);
        }
        return true;
    }

    private static bool TryStep(JsonNode? node, string token, out JsonNode? child)
    {
        child = null;
        switch (node)
        {
            case JsonObject o:
                return o.TryGetPropertyValue(token, out child);
            case JsonArray a when IsIndex(token) && int.TryParse(token, out var index) && index < a.Count:
                child = a[index];
                return true;
            default:
                return false;
        }
    }

    // Source: RFC 6901 §4: no sign, no leading zero.
    private static bool IsIndex(string token) => token.Length > 0 && token.All(char.IsAsciiDigit) && (token.Length == 1 || token[0] != '0');
}
