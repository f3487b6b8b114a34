using System.Text.Json;

namespace Iqm.Contracts.Runtime;

public static partial class WireText
{
    /// <summary>The members of an object, for a parameter that spreads them: form style, or deepObject.</summary>
    /// <param name="element">The object; an absent or null one has no members.</param>
    /// <param name="deep">
    /// How an object inside the object is named: as JSON text under its own name, or, for deepObject, by brackets (the name <c>a][b</c>
    /// becomes <c>parameter[a][b]</c>). OpenAPI 3.0 leaves both undefined; the bracket form is what most servers read.
    /// </param>
    /// <returns>Null members are left out. An array gives its name once for each item.</returns>
    /// <exception cref="ArgumentException">The element is neither an object nor null.</exception>
    public static IEnumerable<KeyValuePair<string, string>> Members(JsonElement element, bool deep = false)
    {
        if (element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return [];
        if (element.ValueKind != JsonValueKind.Object)
            throw new ArgumentException($"A parameter that spreads its members must be an object, not {element.ValueKind}.", nameof(element));
        var members = new List<KeyValuePair<string, string>>();
        Add(members, null, element, deep);
        return members;
    }

    /// <summary>The texts of members that are at hand one by one, as a form holds them.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Members(IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var (name, value) in members)
            Add(texts, name, value, deep: false);
        return texts;
    }

    private static void Add(List<KeyValuePair<string, string>> members, string? name, JsonElement value, bool deep)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when name is null || deep:
                foreach (var member in value.EnumerateObject())
                    Add(members, name is null ? member.Name : $"{name}][{member.Name}", member.Value, deep);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    if (item.ValueKind is JsonValueKind.Array)
                        members.Add(new(name!, item.GetRawText())); // arrays of arrays have no form of their own
                    else
                        Add(members, name, item, deep);
                }
                break;
            default:
                if (Of(value) is { } text)
                    members.Add(new(name!, text));
                break;
        }
    }
}
