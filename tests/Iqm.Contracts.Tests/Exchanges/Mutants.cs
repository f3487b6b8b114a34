using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Tests.Exchanges;

/// <summary>A JSON value with one change, and whether its schema still allows it.</summary>
/// <param name="Change">What was changed.</param>
/// <param name="IsBenign">Whether it must still conform.</param>
/// <param name="Value">The changed value.</param>
internal sealed record Mutant(string Change, bool IsBenign, JsonNode? Value);

/// <summary>Derives single changes from a schema and a value that conforms to it. Knows the schema language on its own, so that the verifier is not its own judge.</summary>
internal static class Mutants
{
    private static readonly (string Type, JsonNode? Value)[] OfEachType =
        [("string", "text"), ("integer", 7), ("number", 1.5), ("boolean", true), ("array", new JsonArray()), ("object", new JsonObject()), ("null", null)];

    /// <summary>All changes of a value.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="value">A value that conforms.</param>
    /// <param name="isText">Whether it travels as a form, so that every scalar is text.</param>
    public static IEnumerable<Mutant> Of(ContractNode schema, JsonNode? value, bool isText) => At(schema, value, isText, "", changed => changed);

    private static IEnumerable<Mutant> At(ContractNode schema, JsonNode? value, bool isText, string at, Func<JsonNode?, JsonNode?> within)
    {
        var types = Types(schema);
        Mutant Bad(string change, JsonNode? changed) => new($"{at}: {change}", false, within(changed));
        Mutant Good(string change, JsonNode? changed) => new($"{at}: {change}", true, within(changed));

        foreach (var (type, other) in OfEachType)
        {
            if (types.Contains(type) || (type == "integer" && types.Contains("number")) || types.Count == 0)
                continue;
            if (isText && (at.Length == 0 || types.Contains("string") || type is not ("string" or "number" or "boolean") || types.Contains("object")))
                continue;
            yield return Bad($"{type} instead of {string.Join(" or ", types)}", other?.DeepClone());
        }
        if (types.Contains("null") && !isText)
            yield return Good("null", null);
        if (schema.Texts("enum").Any())
        {
            yield return Bad("a value outside the enum", "NO-SUCH-VALUE");
            foreach (var listed in schema.Texts("enum"))
                yield return Good($"the listed value {listed}", listed);
        }
        foreach (var bad in BadFormat(schema))
            yield return Bad("another format", bad);
        if (schema.Object["maxLength"] is { } maxLength)
            yield return Bad("too long", new string('x', maxLength.GetValue<int>() + 1));
        foreach (var mutant in value switch
        {
            JsonObject o => Members(schema, o, isText, at, within),
            JsonArray a => Items(schema, a, isText, at, within),
            _ => [],
        })
            yield return mutant;
    }

    private static IEnumerable<Mutant> Members(ContractNode schema, JsonObject value, bool isText, string at, Func<JsonNode?, JsonNode?> within)
    {
        if (schema.Items("oneOf").FirstOrDefault(branch => branch.Text("type") == "object") is { Contract: not null } chosen)
            schema = chosen;
        var required = schema.Texts("required").ToHashSet();
        var alternatives = schema.Items("anyOf").SelectMany(branch => branch.Texts("required")).ToHashSet();
        foreach (var (name, member) in value)
        {
            var without = (JsonObject)value.DeepClone();
            without.Remove(name);
            var needed = required.Contains(name) || (alternatives.Contains(name) && !alternatives.Any(without.ContainsKey));
            yield return new Mutant($"{at}/{name}: missing", !needed, within(without));
            if (schema.Member("properties")?.Member(name) is { } property)
                foreach (var mutant in At(property, member, isText, $"{at}/{name}", changed => within(With(value, name, changed))))
                    yield return mutant;
        }
        yield return new Mutant($"{at}: an undocumented member", true, within(With(value, "undocumentedMember", "text")));
        yield return new Mutant($"{at}: members the other way round", true, within(new JsonObject(value.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))));
    }

    private static IEnumerable<Mutant> Items(ContractNode schema, JsonArray value, bool isText, string at, Func<JsonNode?, JsonNode?> within)
    {
        yield return new Mutant($"{at}: no items", true, within(new JsonArray()));
        if (schema.Object["maxItems"] is { } maxItems)
            yield return new Mutant($"{at}: too many items", false, within(new JsonArray([.. Enumerable.Repeat(value[0], maxItems.GetValue<int>() + 1).Select(item => item?.DeepClone())])));
        if (schema.Member("items") is not { } items)
            yield break;
        for (var i = 0; i < value.Count; i++)
        {
            var index = i;
            foreach (var mutant in At(items, value[i], isText, $"{at}/{i}", changed => within(With(value, index, changed))))
                yield return mutant;
        }
    }

    private static JsonObject With(JsonObject value, string name, JsonNode? member)
    {
        var changed = (JsonObject)value.DeepClone();
        changed[name] = member?.DeepClone();
        return changed;
    }

    private static JsonArray With(JsonArray value, int index, JsonNode? item)
    {
        var changed = (JsonArray)value.DeepClone();
        changed[index] = item?.DeepClone();
        return changed;
    }

    private static HashSet<string> Types(ContractNode schema)
    {
        var types = new HashSet<string>();
        if (schema.Text("type") is { } type)
            types.Add(type);
        else
            foreach (var branch in schema.Items("oneOf").Concat(schema.Items("anyOf")))
                types.UnionWith(Types(branch));
        if (schema.Flag("nullable") == true)
            types.Add("null");
        return types;
    }

    private static IEnumerable<JsonNode> BadFormat(ContractNode schema) => (schema.Text("format") ?? schema.Items("anyOf").Select(branch => branch.Text("format")).FirstOrDefault()) switch
    {
        "email" => ["nobody", "a@b@c"],
        "uuid" => ["179a0bb4", "179a0bb4-c572-4477-9457-7dacf1b8484g"],
        "uri" => ["not an address"],
        "date" => ["2025-13-01", "01/12/2025"],
        "date-time" => ["yesterday", "2022-03-29", "2022-13-29T17:29:37Z"],
        _ => [],
    };

    /// <summary>The same JSON in another spelling: indented, or with all text and names escaped.</summary>
    public static IEnumerable<(string Change, byte[] Text)> Spellings(JsonNode? value)
    {
        yield return ("indented", Encoding.UTF8.GetBytes(" \r\n\t" + value?.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n"));
        yield return ("escaped", Encoding.UTF8.GetBytes(Escaped(value)));
    }

    private static string Escaped(JsonNode? value) => value switch
    {
        JsonObject o => $"{{{string.Join(',', o.Select(member => $"{Escaped(member.Key)}:{Escaped(member.Value)}"))}}}",
        JsonArray a => $"[{string.Join(',', a.Select(Escaped))}]",
        JsonValue text when text.TryGetValue(out string? plain) => Escaped(plain),
        _ => value?.ToJsonString() ?? "null",
    };

    private static string Escaped(string text) => $"\"{string.Concat(text.Select(unit => $"\\u{(int)unit:x4}"))}\"";
}
