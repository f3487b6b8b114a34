using System.Globalization;
using System.Text.Json;

namespace Iqm.Contracts.Runtime;

public static partial class WireText
{
    /// <summary>Names and values in turn: an object that is not exploded. Source: OpenAPI 3.0.3 §4.7.12.2.</summary>
    public static IEnumerable<string> Flatten(IEnumerable<KeyValuePair<string, string>> members) => members.SelectMany(m => (IEnumerable<string>)[m.Key, m.Value]);

    /// <summary><c>name=value</c> with commas between: an object that is exploded in a path or header. Source: OpenAPI 3.0.3 §4.7.12.2.</summary>
    public static string Pairs(IEnumerable<KeyValuePair<string, string>> members) => string.Join(',', members.Select(m => m.Key + "=" + m.Value));

    /// <summary>
    /// A value in deepObject style: <c>name[member]</c>, <c>name[]</c> for the plain items of an array, <c>name[0][member]</c> for those that have members.
    /// OpenAPI 3.0 says nothing of arrays; this is what servers that use the style read.
    /// </summary>
    /// <returns>Names and texts; null members are left out.</returns>
    public static IEnumerable<KeyValuePair<string, string>> Deep(string name, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return element.EnumerateObject().SelectMany(member => Deep($"{name}[{member.Name}]", member.Value));
            case JsonValueKind.Array:
                return element.EnumerateArray().SelectMany((item, index) => Deep(item.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]") : name + "[]", item));
            default:
                return Of(element) is { } text ? [new(name, text)] : [];
        }
    }
}
