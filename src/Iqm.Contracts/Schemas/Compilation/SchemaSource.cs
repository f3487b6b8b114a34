using System.Globalization;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Schemas.Compilation;

/// <summary>The document that schemas are compiled from.</summary>
/// <param name="Root">The whole document; every <c>$ref</c> points into it.</param>
/// <param name="Locate">Where a pointer's value stands in a file; null when positions are not known.</param>
internal sealed record SchemaSource(JsonNode Root, Func<JsonPointer, SourcePosition?> Locate)
{
    private const string Components = "/components/schemas";

    /// <summary>The pointer of the component schema called <paramref name="name"/>.</summary>
    public static JsonPointer Component(string name) => JsonPointer.Parse(Components).Append(name);

    /// <summary>Whether <paramref name="pointer"/> is a component schema.</summary>
    public static bool IsComponent(JsonPointer pointer) => pointer.Parent.ToString() == Components;

    /// <summary>The names of all component schemas.</summary>
    public IEnumerable<string> ComponentNames =>
        JsonPointer.Parse(Components).Evaluate(Root) is JsonObject schemas ? schemas.Select(schema => schema.Key) : [];

    /// <summary>Follows <c>$ref</c> from <paramref name="pointer"/> to a schema; siblings of <c>$ref</c> are ignored. Null for a reference that leads in a circle.</summary>
    /// <exception cref="ArgumentException">There is no such place, or a reference on the way leads nowhere.</exception>
    public JsonPointer? Resolve(JsonPointer pointer)
    {
        var seen = new HashSet<JsonPointer>();
        while (seen.Add(pointer))
        {
            var node = pointer.Evaluate(Root);
            // A key without a value says nothing, as does all that is no object; lint tells of it.
            if (node is null && !IsThere(pointer))
                throw new ArgumentException($"There is no schema at '{pointer.ToFragment()}'.", nameof(pointer));
            if (node is not JsonObject schema || !schema.TryGetPropertyValue("$ref", out var reference) || reference is not JsonValue value || !value.TryGetValue<string>(out var text))
                return pointer;
            if (!text.StartsWith('#') || !JsonPointer.TryParse(text, out pointer))
                throw new ArgumentException($"The reference '{text}' does not point into the document. References to other files are bundled when the contract is loaded.", nameof(pointer));
        }
        return null;
    }

    private bool IsThere(JsonPointer pointer) => pointer.Parent.Evaluate(Root) switch
    {
        JsonObject members => members.ContainsKey(pointer.Last!),
        JsonArray items => int.TryParse(pointer.Last, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < items.Count,
        _ => false,
    };
}
