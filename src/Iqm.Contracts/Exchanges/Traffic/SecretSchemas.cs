using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Tells which schemas of a document are of secrets: <c>x-secret: true</c> or <c>format: password</c>, by reference, in a branch, or for items and members.</summary>
internal sealed class SecretSchemas(JsonObject root)
{
    // A chain longer than this is not written by hand, and must not exhaust the stack.
    private const int MaxDepth = 64;

    private static readonly string[] Branches = ["allOf", "anyOf", "oneOf"];

    // Each schema is looked at once, however many ways lead to it.
    private readonly Dictionary<JsonObject, bool> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the values of a parameter are secret.</summary>
    public bool IsSecretParameter(JsonObject parameter) => IsMarked(parameter) || IsSecret(parameter["schema"]);

    /// <summary>Whether the values of a schema are secret.</summary>
    public bool IsSecret(JsonNode? schema, int depth = 0)
    {
        if (schema is not JsonObject members || depth > MaxDepth)
            return false;
        if (_known.TryGetValue(members, out var isSecret))
            return isSecret;
        _known[members] = false;
        return _known[members] = members["$ref"] is JsonValue reference
            ? reference.TryGetValue(out string? text) && JsonPointer.TryParse(text, out var pointer) && IsSecret(pointer.Evaluate(root), depth + 1)
            : IsMarked(members) || Branches.Any(keyword => members[keyword] is JsonArray list && list.Any(branch => IsSecret(branch, depth + 1)))
                || IsSecret(members["items"], depth + 1) || IsSecret(members["additionalProperties"], depth + 1);
    }

    private static bool IsMarked(JsonObject members) => members["x-secret"] is JsonValue value && value.TryGetValue(out bool truth) && truth
        || members["format"] is JsonValue format && format.TryGetValue(out string? text) && text == "password";
}
